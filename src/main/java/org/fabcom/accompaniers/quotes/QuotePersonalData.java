package org.fabcom.accompaniers.quotes;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What quotes keep of people: who asked, answered and decided. An agreement stays for the other side. */
@Component
class QuotePersonalData implements PersonalData {

    private static final String P = "quotes.personal.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("quote", "provider"),
                field("quote", "asker"),
                field("quote", "asked_by"),
                field("quote", "accepted_by"),
                field("quote_version", "made_by"),
                field("quote_outcome", "said_by"),
                field("quote_step", "actor"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("accompaniers.quote", "provider"),
                Trace.kept("accompaniers.quote", "asker"),
                Trace.kept("accompaniers.quote", "asked_by"),
                Trace.kept("accompaniers.quote", "accepted_by"),
                Trace.kept("accompaniers.quote_version", "made_by"),
                Trace.kept("accompaniers.quote_outcome", "said_by"),
                Trace.kept("accompaniers.quote_step", "actor"));
    }

    private static PersonalField field(String table, String column) {
        return new PersonalField("accompaniers." + table, column, P + "purpose", P + "retention", P + "seen");
    }
}
