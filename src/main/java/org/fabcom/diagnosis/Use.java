package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Library.Known;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;

/** One recognised tool in one structure on one day: what every rule looks at. */
record Use(Situation situation, Tool tool, Known known, Library library, LocalDate day) {

    /** The plans that cost nothing, as the catalogue and people call them. */
    private static final String FREE = "free|gratuit|gratuite|gratis|0";

    boolean saidFreePlan() {
        return tool.plan() != null
                && tool.plan().strip().toLowerCase(java.util.Locale.ROOT).matches(FREE);
    }

    boolean saidPaidPlan() {
        return tool.plan() != null && !tool.plan().isBlank() && !saidFreePlan();
    }

    /** True if the fact speaks of the plan that the person said; of the free one if they said none. */
    boolean ofTheirPlan(Fact fact) {
        var plan = fact.word("plan").orElse("free");
        return saidPaidPlan() ? samePlan(plan) : plan.matches(FREE);
    }

    boolean samePlan(String plan) {
        var said = Fold.key(tool.plan() == null ? "" : tool.plan());
        var key = Fold.key(plan);
        return !said.isEmpty() && (key.equals(said) || key.contains(said) || said.contains(key));
    }

    /** How much of a metric is used; null if it was not said or not asked. */
    @Nullable
    Integer used(String metric) {
        return switch (metric) {
            case "seats", "users" -> tool.seats();
            case "contacts" -> situation.contacts();
            default -> null;
        };
    }

    static Evidence.Question question(String metric) {
        return metric.equals("contacts") ? Evidence.Question.CONTACTS : Evidence.Question.SEATS;
    }

    /** The day a fact speaks of: the page’s own date if it gives one, else the day it was read. */
    static LocalDate dated(Fact fact) {
        var own = fact.asOf();
        return own == null ? fact.readOn() : own;
    }

    /** Too old to be counted with: twenty-four months (statement A3). It is still shown. */
    boolean tooOld(Fact fact) {
        return dated(fact).isBefore(day.minusMonths(24));
    }
}
