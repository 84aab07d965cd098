package org.fabcom.web.watch;

import module java.base;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.fabcom.kernel.watch.Measure;
import org.fabcom.kernel.watch.Measured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All figures in Prometheus's text. Those of the rooms are asked for only while the database answers. */
@Component
final class Metrics {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final PrometheusMeterRegistry registry;
    private final MachineWatch machine;
    private final Heartbeat heartbeat;
    private final List<Measured> rooms;
    private final Map<String, MultiGauge> gauges = new HashMap<>();

    Metrics(PrometheusMeterRegistry registry, MachineWatch machine, Heartbeat heartbeat, List<Measured> rooms) {
        this.registry = registry;
        this.machine = machine;
        this.heartbeat = heartbeat;
        this.rooms = rooms;
    }

    synchronized String text() {
        var all = new ArrayList<>(machine.measures());
        boolean up = heartbeat.beats();
        all.add(new Measure("fabcom.database.up", "1 while the database answers", up ? 1 : 0));
        if (up) all.addAll(rooms());
        var byName = all.stream().collect(Collectors.groupingBy(Measure::name));
        gauges.keySet().stream().filter(it -> !byName.containsKey(it)).toList().forEach(this::stale);
        byName.forEach(this::put);
        return registry.scrape();
    }

    private List<Measure> rooms() {
        return Asking.within(
                        PATIENCE,
                        () -> rooms.stream().flatMap(it -> of(it).stream()).toList())
                .orElse(List.of());
    }

    private static List<Measure> of(Measured room) {
        try {
            return room.measures();
        } catch (RuntimeException broken) {
            LOG.error("figures of {}", room.getClass().getName(), broken);
            return List.of();
        }
    }

    private void put(String name, List<Measure> measures) {
        gauges.computeIfAbsent(
                        name,
                        it -> MultiGauge.builder(it)
                                .description(measures.getFirst().help())
                                .register(registry))
                .register(measures.stream().map(Metrics::row).collect(Collectors.toList()), true);
    }

    /** What cannot be read now must not stand there as it was. */
    private void stale(String name) {
        Objects.requireNonNull(gauges.get(name)).register(List.of(), true);
    }

    private static MultiGauge.Row<?> row(Measure it) {
        var tags = it.labels().entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
        return MultiGauge.Row.of(Tags.of(tags), it.value());
    }
}
