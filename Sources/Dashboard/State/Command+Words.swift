import Core

extension Words {
  /// A command's name where there is little room.
  func shortName(_ command: Command) -> String {
    command == .technologies ? self(name(command), "tech") : name(command)
  }

  /// A command's name, a word or two.
  public func name(_ command: Command) -> String {
    switch command {
    case .up: self("上移", "up")
    case .down: self("下移", "down")
    case .pageUp: self("上一页", "page up")
    case .pageDown: self("下一页", "page down")
    case .first: self("到首行", "first row")
    case .last: self("到末行", "last row")
    case .left: self("左栏", "left pane")
    case .right: self("右栏", "right pane")
    case .nextBlock: self("下一栏", "next pane")
    case .previousBlock: self("上一栏", "previous pane")
    case .previousSibling: self("上一个", "previous")
    case .nextSibling: self("下一个", "next")
    case .open: self("下钻", "open")
    case .back: self("返回", "back")
    case .historyBack: self("后退", "backward")
    case .historyForward: self("前进", "forward")
    case .menu: self("菜单", "menu")
    case .why: self("为什么", "why")
    case .asOf: self("时点", "as-of")
    case .filter: self("筛选", "filter")
    case .palette: self("命令", "go to")
    case .sort: self("排序", "sort")
    case .reverse: self("倒序", "reverse")
    case .group: self("分组", "group")
    case .columnsLeft: self("左移列", "columns left")
    case .columnsRight: self("右移列", "columns right")
    case .since: self("起点", "since")
    case .health: self("健康", "health")
    case .ranks: self("位次", "ranks")
    case .whatIf: self("测算", "what-if")
    case .dropAssumption: self("撤一条", "drop one")
    case .leaveScenario: self("退出测算", "leave what-if")
    case .meeting: self("会议", "meeting")
    case .help: self("帮助", "help")
    case .mouse: self("鼠标", "mouse")
    case .copy: self("复制", "copy")
    case .copySentence: self("复制一句话", "copy a sentence")
    case .copyRow: self("复制一行", "copy the row")
    case .copyTable: self("复制表格", "copy the table")
    case .export: self("导出", "export")
    case .exportHTML: self("导出网页", "export HTML")
    case .exportSVG: self("导出矢量图", "export SVG")
    case .exportANSI: self("导出彩色文本", "export ANSI")
    case .exportText: self("导出文本", "export text")
    case .exportCSV: self("导出表格", "export CSV")
    case .theme: self("配色", "colours")
    case .redraw: self("重画", "redraw")
    case .quit: self("退出", "quit")
    case .overview: self("总览", "overview")
    case .clusters: self("集群", "clusters")
    case .actions: self("行动", "actions")
    case .districts: self("区县", "districts")
    case .groups: self("工作组", "groups")
    case .units: self("责任单位", "units")
    case .technologies: self("三色图", "technologies")
    case .lists: self("清单", "lists")
    case .nodes: self("节点", "nodes")
    case .changes: self("变化", "changes")
    case .reporting: self("报送墙", "reporting")
    }
  }

  /// What a command does, a sentence.
  public func sentence(_ command: Command) -> String {
    switch command {
    case .up, .down: self("在当前栏中移动一行", "move one row in the pane")
    case .pageUp, .pageDown: self("在当前栏中移动一屏", "move one screen in the pane")
    case .first, .last: self("到当前栏的首行或末行", "go to the first or last row")
    case .left, .right:
      self("到左边或右边的栏;没有时到上一个或下一个同类", "go to the pane beside, else the neighbour of its kind")
    case .nextBlock, .previousBlock: self("到下一栏或上一栏", "go to the next or previous pane")
    case .previousSibling, .nextSibling: self("到上一个或下一个同类对象", "go to the previous or next of its kind")
    case .open: self("打开选中的对象", "open what is selected")
    case .back: self("回到刚才的位置", "go back to exactly where you were")
    case .historyBack, .historyForward:
      self("在看过的画面之间后退、前进", "go back and forward through what was looked at")
    case .menu: self("列出对选中对象能做的事", "list what can be done with the selected thing")
    case .why: self("说明灯色怎样算出,数从哪里来", "show how the mark was computed and from what")
    case .asOf: self("改变数据截至的日期", "change the day everything is seen as of")
    case .filter:
      self("只留含有所输文字的行,或 列名:值、列名:>数", "keep rows that contain a text, or column:value, column:>number")
    case .palette:
      self("按名称、拼音或首字母找命令、画面和任何对象", "find any command, screen or thing by name or pinyin")
    case .sort: self("按下一列排序;最后一列之后恢复原来的顺序", "sort by the next column, after the last not at all")
    case .reverse: self("把排序倒过来", "turn the order round")
    case .group: self("换一种分组:清单按集群、区县、阶段,节点按月份", "group otherwise: lists by cluster, nodes by month")
    case .columnsLeft, .columnsRight: self("表格放不下时左右移动各列", "scroll the columns of a table that has no room")
    case .since: self("变化从哪一天比起", "choose the day changes are counted from")
    case .health: self("健康指数由什么构成、为什么变", "what the health index is made of and what moved it")
    case .ranks: self("显示或收起位次,以及位次稳不稳", "show or hide ranks and how firm they are")
    case .whatIf:
      self("假设一个数、目标值或期限是别的,看什么会变;库不改", "assume another figure, value or deadline; the store stays")
    case .dropAssumption: self("撤掉选中的一条假设", "drop the selected assumption")
    case .leaveScenario: self("撤掉全部假设,回到库里的数据", "drop all assumptions and see the store again")
    case .meeting: self("逐页上会:一页一个问题,大字,数据冻结", "a question a page, large digits, figures frozen")
    case .help: self("列出全部按键", "list all keys")
    case .mouse: self("开关鼠标", "switch the mouse on or off")
    case .copy: self("一句话、一行或整表进剪贴板", "a sentence, a row or the table to the clipboard")
    case .copySentence:
      self("可发群的一句话:现状、灯、牵头、还差多少", "a sentence for a chat: state, mark, lead, what is missing")
    case .copyRow: self("选中的行,可贴进表格", "the selected row, to paste into a sheet")
    case .copyTable: self("整个表格,可贴进表格", "the whole table, to paste into a sheet")
    case .export: self("把画面或表格写成文件", "write the screen or its table to a file")
    case .exportHTML: self("网页文件 HTML,手机也能看", "a page, readable on a phone too")
    case .exportSVG: self("矢量图 SVG,放进文稿", "a drawing for documents")
    case .exportANSI: self("带颜色的文本 ANSI,终端里看", "text with colours for terminals")
    case .exportText: self("纯文本文件", "plain text")
    case .exportCSV: self("当前表格 CSV,Excel 可开,数不取整", "this table as CSV with unrounded numbers")
    case .theme: self("换下一个主题", "switch to the next theme")
    case .redraw: self("重画屏幕", "draw the screen afresh")
    case .quit: self("退出程序", "leave the program")
    default: self("打开“\(name(command))”", "open \(name(command))")
    }
  }
}
