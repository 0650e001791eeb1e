package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final AtomicBoolean running = new AtomicBoolean();
  private final Activity activity = new Activity(nanos::get);
  private final IdleWatch watch = new IdleWatch(activity, running::get, Duration.ofMinutes(1));

  @Test
  void aFreshEngineWaitsForItsFirstClient() {
    pass(Duration.ofSeconds(59));
    assertThat(watch.isOver()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(watch.isOver()).isTrue();
  }

  @Test
  void anOpenCallKeepsTheEngine() {
    activity.begin();
    pass(Duration.ofHours(2));
    assertThat(watch.isOver()).isFalse();

    activity.end();
    pass(Duration.ofSeconds(59));
    assertThat(watch.isOver()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(watch.isOver()).isTrue();
  }

  @Test
  void workWithoutAClientKeepsTheEngine() {
    running.set(true);
    pass(Duration.ofHours(2));
    assertThat(watch.isOver()).isFalse();

    running.set(false);
    assertThat(watch.isOver()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(watch.isOver()).isTrue();
  }

  @Test
  void anEngineWithoutALimitStays() {
    IdleWatch endless = new IdleWatch(activity, running::get, Duration.ZERO);
    pass(Duration.ofDays(30));
    assertThat(endless.isOver()).isFalse();
  }

  @Test
  void whoWaitsForTheNextCallIsToldOnce() {
    AtomicLong told = new AtomicLong();
    activity.begin();
    activity.afterNextCall(told::incrementAndGet);
    assertThat(told).hasValue(0);
    activity.end();
    activity.begin();
    activity.end();
    assertThat(told).hasValue(1);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
