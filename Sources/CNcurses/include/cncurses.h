// The C that Swift cannot do without. Everything else Swift takes from curses.h as it is.
#pragma once
#define NCURSES_WIDECHAR 1  // the wide API, whatever _XOPEN_SOURCE says
#include <curses.h>
#include <stdint.h>
#include <term.h>
#include <termios.h>
#include <wchar.h>
int wcwidth(wchar_t);  // wchar.h hides it from those who do not name _XOPEN_SOURCE

// curses.h writes these as cast macros, which do not import.
static const attr_t cn_bold = A_BOLD, cn_reverse = A_REVERSE, cn_underline = A_UNDERLINE;

// Signals become bits and a byte on a pipe, so that the one loop that owns ncurses finds them in poll().
// In C because a handler may run nothing but async-signal-safe code, which Swift cannot promise.
// Install before newterm: ncurses leaves alone what is already handled.
int cn_signals(void);         // the pipe's end to poll; -1 with errno
uint32_t cn_pending(void);    // bit n: signal n has come since the last call; bit 0: somebody woke the loop
void cn_wake(void);           // from any thread
void cn_stop(void);           // really stop, after the screen has been given back; returns when continued

// While armed, a crash or a stray exit() gives the terminal back before anything else: the screen, the modes, and
// standard error, which goes to `log` while the screen is drawn (a trap's message would vanish with the screen).
// In C for the same reason: it runs in the handler of a fault.
void cn_arm(int tty, const struct termios *modes, int log);
void cn_disarm(void);         // the screen has been left: standard error is back, and says what it had to say
void cn_give_back(void);      // what the guard does; async-signal-safe, nothing when not armed
