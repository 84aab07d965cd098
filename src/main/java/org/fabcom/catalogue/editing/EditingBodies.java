package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.springframework.stereotype.Component;

/** What programs of editors send: the controls of the bench. */
@Component
final class EditingBodies implements TakesBodies {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 500;

    static final SentBody CORRECTED = SentBody.of("FactCorrected", "")
            .text(Typed.TEXT, LONGEST, "")
            .as("text")
            .text(Typed.URL, "")
            .text(Typed.TITLE, LONGEST_TITLE, "")
            .as("title")
            .day(Typed.READ, "when it was read")
            .as("read")
            .text(Typed.WHY, LONGEST, "")
            .as("why")
            .text(FactForms.HAPPENED, "a day, a month or a year")
            .as("happened")
            .control(FactForms.RANK, Map.of("enum", List.of("publisher", "regulator", "press", "other")))
            .as("rank")
            .text(FactForms.AS_OF, "")
            .as("as_of")
            .each("p", Map.of("type", List.of("string", "number")))
            .as("part");
    static final SentBody RETIRED =
            SentBody.of("FactRetired", "").text(Typed.WHY, LONGEST, "").as("why");
    static final SentBody FACT = SentBody.of(
            "FactSent",
            "As the form of a fact asks; part- and its name, such as part-amount, for each part of its data",
            SentBody.of("", "").text("sur", "what it is about, to add one").as("about"),
            CORRECTED);
    static final SentBody SETTLED = SentBody.of("FactSettled", "Of facts that contradict each other one stays")
            .ids("fait", 2, "")
            .as("facts")
            .id("garder", "")
            .as("kept")
            .must()
            .text(Typed.WHY, LONGEST, "")
            .as("why")
            .must();
    static final SentBody OFFER = SentBody.of(
                    "HostOfferSent",
                    "As its form asks; what is not sent of status, closes, url and title stays. To set one, read is when its page was read")
            .control(OfferPages.STATUS, Map.of("enum", OfferPages.STATUSES))
            .as("status")
            .text(OfferPages.CLOSES, "the day on which it closes")
            .as("closes")
            .text(Typed.URL, "")
            .text(Typed.TITLE, "")
            .as("title")
            .day(Typed.READ, "")
            .as("read")
            .text(Typed.WHY, LONGEST, "")
            .as("why")
            .text(Typed.SEEN, "seen, as it was read")
            .as("seen");

    @Override
    public List<SentBody> bodies() {
        return List.of(field(true), FACT, SETTLED, OFFER);
    }

    /** {@code several}: as many values as one likes. */
    static SentBody field(boolean several) {
        var body = SentBody.of(
                "FieldSent",
                "As the form of a field asks; seen is the last act that was seen, left out if there was none");
        return (several ? body.texts(FieldForms.VALUE) : body.text(FieldForms.VALUE, ""))
                .as("value")
                .text(Typed.URL, "the page where it was read; needed for a licence")
                .text(Typed.TITLE, LONGEST_TITLE, "")
                .as("title")
                .text(Typed.WHY, LONGEST, "")
                .as("why")
                .control(Typed.SEEN, Map.of("type", List.of("string", "null"), "format", "uuid"))
                .as("seen");
    }
}
