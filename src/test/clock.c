/*
 * Another time of day for a process and all that it starts: loaded before the C library, it moves the calendar's clock by
 * CLOCK_OFFSET seconds and leaves the steady one alone. Timers that the kernel runs go by themselves; only a wait until a moment of
 * the calendar is moved back. (faketime moves the kernel's timers too, and a PostgreSQL under it never ends a statement, nor a
 * deadlock.)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

/* Moments of the steady clock count from the machine's start and stay far below this. */
#define CALENDAR 1000000000

static long offset(void) {
  static long seconds;
  static int read;
  if (!read) {
    const char *text = getenv("CLOCK_OFFSET");
    seconds = text ? atol(text) : 0;
    read = 1;
  }
  return seconds;
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *) dlsym(RTLD_NEXT, #name)

static struct timespec as_the_kernel_has_it(const struct timespec *moment) {
  struct timespec real = *moment;
  if (real.tv_sec > CALENDAR) real.tv_sec -= offset();
  return real;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(clock_gettime);
  int failed = real(clock, now);
  if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += offset();
  return failed;
}

int gettimeofday(struct timeval *now, void *zone) {
  REAL(gettimeofday);
  int failed = real(now, zone);
  if (!failed) now->tv_sec += offset();
  return failed;
}

time_t time(time_t *now) {
  struct timespec moment;
  clock_gettime(CLOCK_REALTIME, &moment);
  if (now) *now = moment.tv_sec;
  return moment.tv_sec;
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const struct timespec *until) {
  REAL(pthread_cond_timedwait);
  struct timespec moment = as_the_kernel_has_it(until);
  return real(condition, mutex, &moment);
}

int pthread_mutex_timedlock(pthread_mutex_t *mutex, const struct timespec *until) {
  REAL(pthread_mutex_timedlock);
  struct timespec moment = as_the_kernel_has_it(until);
  return real(mutex, &moment);
}

int sem_timedwait(sem_t *semaphore, const struct timespec *until) {
  REAL(sem_timedwait);
  struct timespec moment = as_the_kernel_has_it(until);
  return real(semaphore, &moment);
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *span, struct timespec *left) {
  REAL(clock_nanosleep);
  struct timespec moment = *span;
  if (clock == CLOCK_REALTIME && (flags & TIMER_ABSTIME)) moment.tv_sec -= offset();
  return real(clock, flags, &moment, left);
}
