@main
struct Jiqun {
  static func main() {}
}
