package org.fabcom.till.sales;

import module java.base;
import org.fabcom.till.journal.TillEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sale, or a refund, as the journal has it. */
public record SaleRead(
        TillEvent event,
        List<SaleLine> lines,
        List<Payment> payments,
        @Nullable LocalDate writtenOn) {

    public static SaleRead of(TillEvent event) {
        var said = event.said();
        return new SaleRead(
                event,
                said.path("lines").valueStream().map(SaleLine::read).toList(),
                said.path("payments").valueStream().map(Payment::read).toList(),
                day(said));
    }

    /** The day it was sold: of the notebook or the device, where it was written later. */
    public LocalDate soldOn() {
        return Objects.requireNonNullElse(writtenOn, event.day());
    }

    private static @Nullable LocalDate day(JsonNode said) {
        var text = said.path("written_on").asString("");
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** When it was sold without network, as the device said; null: it was written at once. */
    public @Nullable Instant keptAt() {
        var text = event.said().path("device").path("at").asString("");
        return text.isEmpty() ? null : Instant.parse(text);
    }

    /** The clock of the device that sold it could not be believed. */
    public boolean clockDoubted() {
        return event.said().path("device").has("clock");
    }

    public long cents() {
        return event.cents();
    }

    public long change() {
        return payments.stream().mapToLong(Payment::change).sum();
    }

    /** Something of it has the legal guarantee: its receipt is given unasked. */
    public boolean guaranteed() {
        return lines.stream().anyMatch(it -> it.guarantee() > 0);
    }
}
