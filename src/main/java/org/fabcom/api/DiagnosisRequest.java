package org.fabcom.api;

import module java.base;
import org.fabcom.diagnosis.Situation;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.Tool;
import tools.jackson.databind.JsonNode;

/** The body of a request for a diagnosis, understood or refused as a whole. */
final class DiagnosisRequest {

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_CONTACTS = 10_000_000;
    private static final int MOST_PAYMENTS = 10_000_000;
    private static final int MOST_EUROS = 1_000_000;
    private static final int MOST_HOURS = 744;

    private final JsonFields reading = new JsonFields();

    private DiagnosisRequest() {}

    static Situation read(JsonNode root) {
        return new DiagnosisRequest().situation(root);
    }

    private Situation situation(JsonNode root) {
        reading.only(root, "", "people", "contacts", "audience", "tools");
        var people = reading.whole(root, "", "people", MOST_PEOPLE);
        var contacts = reading.whole(root, "", "contacts", MOST_CONTACTS);
        var audience = reading.choice(root, "", "audience", Audience.class, EnumSet.allOf(Audience.class));
        var tools = tools(root.get("tools"));
        reading.done();
        return new Situation(audience == null ? Audience.ASSOCIATION : audience, "", people, contacts, null, tools);
    }

    private List<Tool> tools(@org.jspecify.annotations.Nullable JsonNode list) {
        var tools = new ArrayList<Tool>();
        if (list == null || !list.isArray() || list.isEmpty() || list.size() > Situation.MOST_TOOLS) {
            reading.refuse("/tools", "must be a list of 1 to " + Situation.MOST_TOOLS + " tools");
            return tools;
        }
        for (int i = 0; i < list.size(); i++) tool(list.get(i), "/tools/" + i, tools);
        return tools;
    }

    private void tool(JsonNode node, String at, List<Tool> tools) {
        if (!node.isObject()) {
            reading.refuse(at, "must be an object");
            return;
        }
        reading.only(
                node,
                at,
                "tool",
                "seats",
                "owner",
                "plan",
                "paid_eur_year",
                "hours_month",
                "payments_year",
                "average_payment_eur");
        var asked = reading.text(node, at, "tool", Tool.LONGEST, true);
        var plan = reading.text(node, at, "plan", 60, false);
        var hours = reading.number(node, at, "hours_month", 4, MOST_HOURS);
        var seats = reading.whole(node, at, "seats", MOST_PEOPLE);
        var owner = reading.choice(node, at, "owner", Tool.Owner.class, EnumSet.allOf(Tool.Owner.class));
        var paid = reading.hundredths(node, at, "paid_eur_year", MOST_EUROS);
        var payments = reading.whole(node, at, "payments_year", MOST_PAYMENTS);
        var average = reading.hundredths(node, at, "average_payment_eur", MOST_EUROS / 10);
        if (asked.isEmpty()) return;
        var minutes = hours == null
                ? null
                : Integer.valueOf(hours.multiply(BigDecimal.valueOf(60))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
        tools.add(new Tool(
                asked, seats, owner, plan.isEmpty() ? null : plan, paid, minutes, payments, average, null, null));
    }
}
