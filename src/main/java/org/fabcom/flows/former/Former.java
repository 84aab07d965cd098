package org.fabcom.flows.former;

import module java.base;
import org.jspecify.annotations.Nullable;

/** What was written down before: somebody came or something left ({@code Visit}), and what was weighed or sold then ({@code Line}). */
public final class Former {

    private Former() {}

    /** {@code heads} and {@code lines}: its tables in Oressource; {@code visit}: the column of a line that names its head. */
    public enum What {
        INTAKE("collectes", "pesees_collectes", "id_collecte"),
        SALE("ventes", "vendus", "id_vente"),
        EXIT("sorties", "pesees_sorties", "id_sortie");

        public final String heads;
        public final String lines;
        public final String visit;

        What(String heads, String lines, String visit) {
            this.heads = heads;
            this.lines = lines;
            this.visit = visit;
        }
    }

    /**
     * @param at as the shop's clock said it
     * @param label how it came, how it was paid, or the class of the exit, in the words that were written
     * @param with the commune it came from, or to whom it left; empty if nothing says so
     * @param note what somebody remarked
     */
    public record Visit(What what, long id, LocalDateTime at, String site, String label, String with, String note) {}

    /**
     * @param kind the object, in the words that were written
     * @param grams null: not weighed
     * @param pieces null: not counted
     */
    public record Line(
            What what,
            long id,
            long visit,
            String kind,
            @Nullable Long grams,
            @Nullable Integer pieces,
            long cents,
            long refunded) {}

    /** What the things of one sold line weighed together. */
    public record Sold(long line, long grams) {}
}
