#define _GNU_SOURCE
#include "cncurses.h"
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

// Ends a string or sequence cut off half-way, then: update, mouse, paste, colours, cursor, screen.
static const char screen_off[] =
    "\033\\\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?2004l\033[0m\033[?25h\033[?1049l\r";
static volatile sig_atomic_t armed;
static int tty_fd, log_fd, error_fd = -1;
static off_t log_start;
static struct termios modes_before;
static struct sigaction handler_before[NSIG];

static void error_back(void) {  // async-signal-safe, like all that a fault's handler calls
    if (error_fd < 0) return;
    dup2(error_fd, STDERR_FILENO);
    close(error_fd);
    error_fd = -1;
    char bytes[4096];
    off_t end = lseek(log_fd, 0, SEEK_END);
    if (end - log_start > 16384) log_start = end - 16384;
    for (ssize_t n; (n = pread(log_fd, bytes, sizeof bytes, log_start)) > 0; log_start += n)
        if (write(STDERR_FILENO, bytes, (size_t)n) != n) break;
}

void cn_give_back(void) {
    if (!armed) return;
    armed = 0;
    (void)!write(tty_fd, screen_off, sizeof screen_off - 1);
    tcsetattr(tty_fd, TCSANOW, &modes_before);
    error_back();
}

static void on_fault(int signal, siginfo_t *info, void *context) {
    (void)context;
    cn_give_back();
    sigaction(signal, &handler_before[signal], NULL);  // Swift's own: its backtrace lands on the normal screen
    if (info->si_code <= 0) raise(signal);             // sent by kill or abort: nothing would fault again
}

static void install(void) {
    static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
    static char room[32768];  // the stack may be what has run out
    sigaltstack(&(stack_t){.ss_sp = room, .ss_size = sizeof room}, NULL);
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigaction(faults[i], &action, &handler_before[faults[i]]);
    atexit(cn_give_back);
}

void cn_arm(int tty, const struct termios *modes, int log) {
    static int installed;
    if (!installed++) install();
    tty_fd = tty, modes_before = *modes, log_fd = log;
    if (log >= 0 && isatty(STDERR_FILENO) && (error_fd = dup(STDERR_FILENO)) >= 0) {
        log_start = lseek(log, 0, SEEK_END);
        dup2(log, STDERR_FILENO);
    }
    armed = 1;
}

void cn_disarm(void) {
    armed = 0;
    error_back();
}
