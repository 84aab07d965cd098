package org.fabcom.plan.checking;

import module java.base;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file say of where a person stands, in the words that tools use: a state, or a day on which somebody
 * left.
 */
record States(@Nullable String state, @Nullable String leftOn) {

    /** Where a person stands. A later one wins over an earlier one: caution first. */
    enum Standing {
        SUBSCRIBED,
        BOUNCED,
        UNSUBSCRIBED
    }

    private static final Set<String> STATE =
            Set.of("status", "statut", "etat", "state", "subscriptionstatus", "emailstatus", "subscriberstatus");
    private static final Set<String> LEFT_ON = Set.of(
            "unsubtime",
            "unsubscribedat",
            "unsubscribetime",
            "unsubscribedate",
            "unsubscribeddate",
            "datededesabonnement",
            "datedesabonnement",
            "desabonnele",
            "datededesinscription",
            "datedesinscription");

    private static final Pattern LEFT = Pattern.compile(
            ".*(unsub|desab|desins|optout|optedout|blocklist|blacklist|blocked"
                    + "|resilie|nonsub|notsub|nonabon|noninscr|disabl|desactiv|inacti|complain|plainte|spam|supprim|delete|remov).*");
    private static final Pattern DEAD = Pattern.compile(".*(bounce|clean|hard|erreur|invalid|undeliver).*");
    private static final Pattern HERE =
            Pattern.compile("(sub|abonn|inscrit|activ|actif|enabl|confirm|valid|optin|optedin|ok|oui|yes|true|1).*");
    private static final Pattern NO_DAY = Pattern.compile("|0+|non|no|false|null|none|na|n a");

    static States of(List<String> names) {
        return new States(column(names, STATE), column(names, LEFT_ON));
    }

    static @Nullable String column(List<String> names, Set<String> meant) {
        return names.stream()
                .filter(it -> meant.contains(Fold.key(it)))
                .findFirst()
                .orElse(null);
    }

    Standing of(CSVRecord row) {
        if (leftOn != null && !NO_DAY.matcher(Fold.key(cell(row, leftOn))).matches()) return Standing.UNSUBSCRIBED;
        var word = Fold.key(state == null ? "" : cell(row, state));
        if (LEFT.matcher(word).matches()) return Standing.UNSUBSCRIBED;
        return DEAD.matcher(word).matches() ? Standing.BOUNCED : Standing.SUBSCRIBED;
    }

    /** A state in a word that nobody here knows: it is said, and the person stands where the file says. */
    Optional<String> unknown(CSVRecord row) {
        var typed = state == null ? "" : cell(row, state);
        var word = Fold.key(typed);
        boolean known = word.isEmpty()
                || LEFT.matcher(word).matches()
                || DEAD.matcher(word).matches()
                || HERE.matcher(word).matches();
        return known ? Optional.empty() : Optional.of(typed);
    }

    static String cell(CSVRecord row, String name) {
        return row.isSet(name) ? row.get(name) : "";
    }
}
