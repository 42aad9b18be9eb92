#define _GNU_SOURCE
#include "cncurses.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static int pipe_fd[2] = {-1, -1};
static _Atomic uint32_t pending;  // bits, so that a full pipe loses no signal

static void ring(int bit) {
    int kept = errno;
    if (!(atomic_fetch_or(&pending, 1u << bit) & 1u << bit)) {
        (void)!write(pipe_fd[1], "", 1);
    } else if (bit == SIGINT || bit == SIGQUIT || bit == SIGTERM) {
        cn_give_back();  // asked twice and the loop has not seen the first: it hangs
        _exit(128 + bit);
    }
    errno = kept;
}

int cn_signals(void) {
    static const int handled[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
    if (pipe_fd[0] < 0 && pipe2(pipe_fd, O_CLOEXEC | O_NONBLOCK)) return -1;
    struct sigaction action = {.sa_handler = ring, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < sizeof handled / sizeof *handled; i++) sigaction(handled[i], &action, NULL);
    return pipe_fd[0];
}

uint32_t cn_pending(void) {
    char bytes[64];
    while (read(pipe_fd[0], bytes, sizeof bytes) > 0) {}
    return atomic_exchange(&pending, 0);  // after the read: what comes in between rings again
}

void cn_wake(void) { ring(0); }

void cn_stop(void) {
    struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
    sigaction(SIGTSTP, &stop, &ours);
    raise(SIGTSTP);  // to this thread, so that it has stopped, and gone on, when raise returns
    sigaction(SIGTSTP, &ours, NULL);
}
