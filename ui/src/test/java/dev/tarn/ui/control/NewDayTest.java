package dev.tarn.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NewDayTest {
  @Test
  void aNewDayIsToldOnceAndTheSameDayNever() {
    AtomicReference<LocalDate> clock = new AtomicReference<>(LocalDate.of(2026, 2, 28));
    AtomicInteger told = new AtomicInteger();
    NewDay watch = new NewDay(clock::get, told::incrementAndGet);
    watch.look();
    assertThat(told).hasValue(0);
    clock.set(LocalDate.of(2026, 3, 1));
    watch.look();
    watch.look();
    assertThat(told).hasValue(1);
  }
}
