package org.fabcom.acts.coordination;

import static org.fabcom.web.field.Kinds.choice;
import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.minutes;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.several;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.acts.Coded;
import org.fabcom.acts.coordination.CoordinationAct.Animation;
import org.fabcom.acts.coordination.CoordinationAct.Content;
import org.fabcom.acts.coordination.CoordinationAct.Event;
import org.fabcom.acts.coordination.CoordinationAct.Initiative;
import org.fabcom.acts.coordination.CoordinationAct.Kind;
import org.fabcom.acts.coordination.CoordinationAct.Level;
import org.fabcom.acts.coordination.CoordinationAct.Partnership;
import org.fabcom.acts.coordination.CoordinationAct.Subject;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.Said;
import org.jspecify.annotations.Nullable;

/** What is said of an act of coordination; its form asks what its kind has. */
final class CoordinationFields {

    private static final String MISSING = "coordination.what.missing";

    /** For how many months acts are noted late. */
    private static final int OLD = 13;

    private static final Field<Content, @Nullable LocalDate> DAY = Field.of(
                    "jour", "day", "acts.day", day(), (Content it) -> it.day())
            .required("acts.day.missing")
            .wrong("acts.day.missing");
    private static final Field<Content, @Nullable Integer> MINUTES = Field.of(
                    "minutes", "minutes", "coordination.minutes", minutes(1, 1439), Content::minutes)
            .wrong("coordination.minutes.wrong");
    private static final Field<Content, @Nullable Animation> ANIMATION = Field.of(
                    "animation",
                    "animation",
                    "coordination.animation",
                    choice(Animation.class, Coded::code),
                    Content::animation)
            .codes("coordination.animation.")
            .two();
    private static final Field<Content, @Nullable Event> EVENT = Field.of(
                    "evenement", "event", "coordination.event", choice(Event.class, Coded::code), Content::event)
            .codes("coordination.event.")
            .two();
    private static final Field<Content, @Nullable Partnership> PARTNERSHIP = Field.of(
                    "partenariat",
                    "partnership",
                    "coordination.partnership",
                    choice(Partnership.class, Coded::code),
                    Content::partnership)
            .codes("coordination.partnership.")
            .two();
    private static final Field<Content, Set<Subject>> SUBJECTS = Field.of(
                    "sujets",
                    "subjects",
                    "coordination.subjects",
                    several(Subject.class, Coded::code),
                    Content::subjects)
            .codes("coordination.subject.")
            .two();
    private static final Field<Content, @Nullable Initiative> INITIATIVE = Field.of(
                    "initiative",
                    "initiative",
                    "coordination.initiative",
                    choice(Initiative.class, Coded::code),
                    Content::initiative)
            .codes("coordination.initiative.")
            .two();
    private static final Field<Content, @Nullable Level> LEVEL = Field.of(
                    "echelon", "level", "coordination.level", choice(Level.class, Coded::code), Content::level)
            .codes("coordination.level.")
            .two();
    private static final Field<Content, String> ORGANISERS =
            Field.of("organisateurs", "organisers", "coordination.organisers", line(0, 300), Content::organisers);
    private static final Field<Content, @Nullable Integer> PARTICIPANTS = Field.of(
                    "participants",
                    "participants",
                    "coordination.participants",
                    number(0, 10_000),
                    Content::participants)
            .wrong("acts.number.wrong");
    private static final Field<Content, String> TITLE =
            Field.of("titre", "title", "coordination.name", line(0, 160), Content::title);
    private static final Field<Content, String> NOTE =
            Field.of("note", "note", "acts.note", text(4000), Content::note).inside();

    static final Fields<Content> ALL = Fields.of(
            List.of(
                    DAY,
                    MINUTES,
                    ANIMATION,
                    EVENT,
                    PARTNERSHIP,
                    SUBJECTS,
                    INITIATIVE,
                    LEVEL,
                    ORGANISERS,
                    PARTICIPANTS,
                    TITLE,
                    NOTE),
            CoordinationFields::content);

    private CoordinationFields() {}

    /** Those of this kind, the one that says what it was first. */
    static List<Field<Content, ?>> of(Kind kind) {
        return switch (kind) {
            case ANIMATION ->
                List.of(ANIMATION.required(MISSING), SUBJECTS, INITIATIVE, TITLE, DAY, MINUTES, PARTICIPANTS, NOTE);
            case EVENT -> List.of(EVENT.required(MISSING), TITLE, ORGANISERS, DAY, MINUTES, PARTICIPANTS, NOTE);
            case PARTNERSHIP -> List.of(PARTNERSHIP.required(MISSING), LEVEL, TITLE, DAY, MINUTES, PARTICIPANTS, NOTE);
        };
    }

    /** Empty if something is wrong; the form then says what. */
    static Optional<Content> read(Kind kind, Form form, LocalDate today, Page page) {
        return ALL.read(form, page::t, (said, it) -> {
            var day = said.get(DAY);
            if (day != null && day.isAfter(today)) it.reject(DAY.name(), page.t("acts.day.future"));
            if (day != null && day.isBefore(today.minusMonths(OLD)))
                it.sure(DAY.name(), day, page.t("coordination.day.sure", page.date(day)));
            if (kind != Kind.ANIMATION) said.put(ANIMATION, null);
            if (kind != Kind.EVENT) said.put(EVENT, null);
            if (kind != Kind.PARTNERSHIP) said.put(PARTNERSHIP, null);
            if (said.get(ANIMATION) == null && said.get(EVENT) == null && said.get(PARTNERSHIP) == null)
                it.reject(of(kind).getFirst().name(), page.t(MISSING));
        });
    }

    private static Content content(Said<Content> said) {
        return new Content(
                Objects.requireNonNull(said.<@Nullable LocalDate>get(DAY)),
                said.get(MINUTES),
                said.get(ANIMATION),
                said.get(EVENT),
                said.get(PARTNERSHIP),
                said.get(SUBJECTS),
                said.get(INITIATIVE),
                said.get(LEVEL),
                said.get(ORGANISERS),
                said.get(PARTICIPANTS),
                said.get(TITLE),
                said.get(NOTE));
    }
}
