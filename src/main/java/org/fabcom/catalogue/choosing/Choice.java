package org.fabcom.catalogue.choosing;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * The first alternative for one use.
 *
 * @param use a need, or the address of one service, which wins over its need
 * @param software address of the commons; null: the advice is to keep the tool
 * @param open where it can be used at once, without a server; empty if a host must be asked
 * @param host who runs what {@code open} opens, as the catalogue calls it; empty for what is installed
 * @param reason in one line, by language
 * @param takers hosts to ask, in this order
 * @param otherwise what we would take where none of them takes who asks
 */
public record Choice(
        String use,
        @Nullable String software,
        String open,
        String host,
        Map<String, String> reason,
        List<Taker> takers,
        String author,
        LocalDate on,
        @Nullable Choice otherwise) {

    /** The page where all are told. */
    public static final String PATH = "/catalogue/choix";

    /** A host to ask: kinds of structure it takes, and the most people if there is such a bound. */
    public record Taker(
            String host, List<String> audiences, @Nullable Integer most) {

        public Taker {
            audiences = List.copyOf(audiences);
        }

        /** What is not said does not exclude: a bound holds against a number that was given. */
        public boolean takes(String audience, @Nullable Integer people) {
            return audiences.contains(audience) && (most == null || people == null || people <= most);
        }
    }

    public Choice {
        reason = Map.copyOf(reason);
        takers = List.copyOf(takers);
    }

    /** This, or what is to be taken in its place by such a structure; itself where nothing else is known. */
    public Choice fitting(String audience, @Nullable Integer people) {
        if (otherwise == null || software == null || !open.isEmpty()) return this;
        return takers.stream().anyMatch(it -> it.takes(audience, people)) ? this : otherwise.fitting(audience, people);
    }

    public String reason(String language) {
        var said = reason.get(language);
        return said == null ? reason.getOrDefault("fr", "") : said;
    }
}
