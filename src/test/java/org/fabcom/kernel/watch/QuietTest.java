package org.fabcom.kernel.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class QuietTest {

    private int given;
    private final Quiet quiet = new Quiet(() -> given++);

    @Test
    void nothing_is_given_back_while_somebody_asks() {
        for (long times = 0; times < 10 * Quiet.LOAD; times++) look(times);
        assertThat(given).isZero();
    }

    @Test
    void what_a_load_left_is_given_back_once_when_it_is_quiet() {
        look(Quiet.LOAD);
        assertThat(given).as("not known to be quiet yet").isZero();
        for (int i = 0; i < 5; i++) look(Quiet.LOAD);
        assertThat(given).isEqualTo(1);
    }

    @Test
    void a_few_visits_are_no_load_and_add_up_to_one() {
        look(Quiet.LOAD);
        look(Quiet.LOAD);
        for (long more = 1; more < Quiet.LOAD; more++) {
            look(Quiet.LOAD + more);
            look(Quiet.LOAD + more);
        }
        assertThat(given).isEqualTo(1);
        look(2 * Quiet.LOAD);
        look(2 * Quiet.LOAD);
        assertThat(given).isEqualTo(2);
    }

    @Test
    void another_collector_has_its_own_ways() {
        for (int i = 0; i < 5; i++) quiet.look(OptionalLong.empty());
        assertThat(given).isZero();
    }

    /** These tests run with the collector that the script names. */
    @Test
    void the_collector_of_the_script_is_known_by_its_name() {
        assertThat(Quiet.timesFull()).isPresent();
    }

    @Test
    void the_heap_shrinks_while_it_is_given_back_and_neither_before_nor_after() {
        var before = free();
        var during = new ArrayList<String>();
        Quiet.tight(() -> during.addAll(free()));
        assertThat(during).containsExactly("5", "15");
        assertThat(free()).isEqualTo(before);
        assertThatThrownBy(() -> Quiet.tight(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(free()).isEqualTo(before);
    }

    private static List<String> free() {
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return Stream.of("MinHeapFreeRatio", "MaxHeapFreeRatio")
                .map(it -> java.getVMOption(it).getValue())
                .toList();
    }

    private void look(long timesFull) {
        quiet.look(OptionalLong.of(timesFull));
    }
}
