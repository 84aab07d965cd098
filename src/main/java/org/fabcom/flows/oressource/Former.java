package org.fabcom.flows.oressource;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What Oressource wrote down: somebody came or something left ({@code Visit}), and what was weighed or sold then ({@code Line}). */
final class Former {

    private Former() {}

    /** {@code heads} and {@code lines}: its tables there; {@code visit}: the column of a line that names its head. */
    enum What {
        INTAKE("collectes", "pesees_collectes", "id_collecte"),
        SALE("ventes", "vendus", "id_vente"),
        EXIT("sorties", "pesees_sorties", "id_sortie");

        final String heads;
        final String lines;
        final String visit;

        What(String heads, String lines, String visit) {
            this.heads = heads;
            this.lines = lines;
            this.visit = visit;
        }
    }

    /**
     * @param at as the shop's clock said it
     * @param label how it came, how it was paid, or the class of the exit, in the words of Oressource
     * @param with the commune it came from, or to whom it left; empty if nothing says so
     */
    record Visit(What what, long id, LocalDateTime at, String site, String label, String with) {}

    /**
     * @param kind the object, in the words of Oressource
     * @param grams null: not weighed
     * @param pieces null: not counted
     */
    record Line(
            What what,
            long id,
            long visit,
            String kind,
            @Nullable Long grams,
            @Nullable Integer pieces,
            long cents,
            long refunded) {}

    /** What the things of one sold line weighed together. */
    record Sold(long line, long grams) {}
}
