package org.fabcom.catalogue.editing;

import java.util.List;
import java.util.Map;
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
            .text(Typed.URL, "")
            .text(Typed.TITLE, LONGEST_TITLE, "")
            .day(Typed.READ, "when it was read")
            .text(Typed.WHY, LONGEST, "")
            .text(FactForms.HAPPENED, "a day, a month or a year")
            .control(FactForms.RANK, Map.of("enum", List.of("publisher", "regulator", "press", "other")))
            .text(FactForms.AS_OF, "")
            .each(List.of("p"), Map.of("type", List.of("string", "number")));
    static final SentBody RETIRED = SentBody.of("FactRetired", "").text(Typed.WHY, LONGEST, "");
    static final SentBody FACT = SentBody.of(
            "FactSent",
            "The controls of the form of a fact; p- and the name of a part, such as p-amount, for each part of its data",
            SentBody.of("", "").text("sur", "what it is about, to add one"),
            CORRECTED);
    static final SentBody SETTLED = SentBody.of("FactSettled", "Of facts that contradict each other one stays")
            .ids("fait", 2, "")
            .id("garder", "")
            .must()
            .text(Typed.WHY, LONGEST, "")
            .must();
    static final SentBody OFFER = SentBody.of(
                    "HostOfferSent",
                    "The controls of its form; what is not sent of places, ferme, url and titre stays. To set one, lu is when its page was read")
            .control(OfferPages.STATUS, Map.of("enum", OfferPages.STATUSES))
            .text(OfferPages.CLOSES, "the day on which it closes")
            .text(Typed.URL, "")
            .text(Typed.TITLE, "")
            .day(Typed.READ, "")
            .text(Typed.WHY, LONGEST, "")
            .text(Typed.SEEN, "seen, as it was read");

    @Override
    public List<SentBody> bodies() {
        return List.of(field(true), FACT, SETTLED, OFFER);
    }

    /** {@code several}: as many values as one likes. */
    static SentBody field(boolean several) {
        var body = SentBody.of(
                "FieldSent",
                "The controls of the form of a field; vu is the last act that was seen, left out if there was none");
        return (several ? body.texts(FieldForms.VALUE) : body.text(FieldForms.VALUE, ""))
                .text(Typed.URL, "the page where it was read; needed for a licence")
                .text(Typed.TITLE, LONGEST_TITLE, "")
                .text(Typed.WHY, LONGEST, "")
                .control(Typed.SEEN, Map.of("type", List.of("string", "null"), "format", "uuid"));
    }
}
