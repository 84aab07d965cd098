package org.fabcom.acts;

import static org.fabcom.web.field.Field.byHand;
import static org.fabcom.web.field.Kinds.choice;
import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.several;
import static org.fabcom.web.field.Kinds.words;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.acts.Act.Autonomy;
import org.fabcom.acts.Act.Collective;
import org.fabcom.acts.Act.Content;
import org.fabcom.acts.Act.Equipment;
import org.fabcom.acts.Act.Individual;
import org.fabcom.acts.Act.Level;
import org.fabcom.acts.Act.Participants;
import org.fabcom.acts.Act.SentTo;
import org.fabcom.acts.Act.Where;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.Said;
import org.fabcom.web.field.TypedDuration;
import org.fabcom.web.programs.SentBody;
import org.jspecify.annotations.Nullable;

/** What is said of an act. What is chosen from what a page offers, or typed in several controls, is read by {@link ActForms}. */
final class ActFields {

    /** Minutes that are tapped. */
    static final List<String> PRESETS = List.of("15", "30", "45", "60", "90", "120");

    /** What was asked about, or {@link #ALWAYS}: a program asks nobody. */
    static final String SURE = "acte-sur";

    static final String ALWAYS = "oui";

    private static final String TAP = "jour-dit";

    static final Field<Content, @Nullable LocalDate> DAY = Field.of(
                    "jour", "day", "acts.day", day(), (Content it) -> it.day())
            .required("acts.day.missing")
            .wrong("acts.day.missing")
            .sent("when");
    static final Field<Content, Integer> MINUTES =
            byHand(List.of("minutes"), row -> row.getInt("minutes"), List::of, Content::minutes);
    static final Field<Content, Where> WHERE = byHand(
            List.of("place", "structure", "insee", "commune"), ActFields::where, ActFields::columns, Content::where);
    static final Field<Content, Boolean> GROUP = byHand(
            List.of("form"),
            row -> row.getString("form").equals("collectif"),
            it -> List.of(it ? "collectif" : "individuel"),
            it -> it.form() instanceof Collective);
    static final Field<Content, Participants> PARTICIPANTS = byHand(
            List.of("total", "already"),
            ActFields::participants,
            it -> List.of(it.others().total(), it.others().already()),
            Content::participants);
    static final Field<Content, Set<PartyId>> ORGANISATIONS =
            byHand(List.of(), row -> Rows.parties(row, "organisations"), it -> List.of(), Content::organisations);
    static final Field<Content, List<UUID>> ITEMS =
            byHand(List.of(), row -> Rows.ids(row, "items"), it -> List.of(), Content::items);
    static final Field<Content, Set<UUID>> TAGS =
            byHand(List.of(), row -> Set.copyOf(Rows.ids(row, "tags")), it -> List.of(), Content::tags);
    static final Field<Content, @Nullable UUID> CASE = id("case_file", Content::caseFile);
    static final Field<Content, @Nullable UUID> MEETING = id("meeting", Content::meeting);

    static final Field<Content, String> TITLE = Field.of(
                    "titre",
                    "title",
                    "acts.title.label",
                    line(0, 160),
                    (Content it) -> it.form() instanceof Collective some ? some.title() : "")
            .wrong("acts.title.long")
            .sent("needed for a group");
    static final Field<Content, Set<Theme>> THEMES = Field.of(
                    "themes", "themes", "acts.themes", several(Theme.class, Coded::code), Content::themes)
            .codes("acts.theme.")
            .required("acts.themes.missing")
            .listed()
            .sent("codes of the common vocabulary");
    static final Field<Content, Set<Procedure>> PROCEDURES = Field.of(
                    "demarches",
                    "procedures",
                    "acts.procedures",
                    several(Procedure.class, Coded::code),
                    Content::procedures)
            .codes("acts.procedure.")
            .two()
            .listed();
    static final Field<Content, Set<Equipment>> EQUIPMENT = Field.of(
                    "materiel",
                    "equipment",
                    "acts.equipment",
                    several(Equipment.class, Coded::code),
                    Content::equipment)
            .two()
            .listed();
    static final Field<Content, @Nullable Autonomy> AUTONOMY = Field.of(
            "autonomie",
            "autonomy",
            "acts.autonomy",
            choice(Autonomy.class, Coded::code),
            (Content it) -> it.form() instanceof Individual one ? one.autonomy() : null);
    static final Field<Content, @Nullable SentTo> SENT = Field.of(
                    "vers",
                    "sent_to",
                    "acts.sent",
                    choice(SentTo.class, Coded::code),
                    (Content it) -> it.form() instanceof Individual one ? one.sentTo() : null)
            .select("acts.sent.nowhere");
    static final Field<Content, @Nullable Level> LEVEL = Field.of(
                    "niveau",
                    "level",
                    "acts.level",
                    choice(Level.class, Coded::code),
                    (Content it) -> it.form() instanceof Collective some ? some.level() : null)
            .two();
    static final Field<Content, String> NOTE = Field.of("note", "note", "acts.note", words(4000), Content::note)
            .wrong("acts.note.long")
            .inside()
            .sent("for the team only; never read back here");

    /** Those that wait in a drawer of the form, and follow on the page. */
    private static final List<Field<Content, ?>> DRAWER = List.of(PROCEDURES, EQUIPMENT, LEVEL, AUTONOMY, SENT, NOTE);

    static final Fields<Content> ALL = Fields.of(
            Stream.concat(
                            Stream.of(
                                    DAY,
                                    MINUTES,
                                    WHERE,
                                    THEMES,
                                    GROUP,
                                    TITLE,
                                    PARTICIPANTS,
                                    ORGANISATIONS,
                                    ITEMS,
                                    TAGS,
                                    CASE,
                                    MEETING),
                            DRAWER.stream())
                    .toList(),
            ActFields::content);

    /** What programs send: the fields, and the controls that the form reads by hand. */
    static final SentBody SENDABLE = counted(ALL.sent(
                    SentBody.of("ActSent", "As the form /actes/nouveau asks; gender-, age- and status- count a group"))
            .control("minutes", Map.of("type", "integer", "minimum", 1, "maximum", Act.MOST_MINUTES))
            .text("duree", "15, 30, 45, 60, 90 or 120 minutes, instead of minutes")
            .as("duration")
            .word("forme", "", List.of("individuel", "collectif"))
            .as("form")
            .word("lieu", "lieu_activite: then structure; domicile or autre: then insee", codes(Act.Place.values()))
            .as("place")
            .must()
            .id("structure", "where, if in a structure")
            .control(
                    "commune",
                    SentBody.described(Map.of("type", "string", "maxLength", 5), "INSEE code, if at home or elsewhere"))
            .as("insee")
            .text("commune-nom", "")
            .as("commune")
            .text("organisation", "name of an organisation that was helped, exactly")
            .as("organisation_name")
            .ids("organisations", 0, "of the accompaniment")
            .id("accompagnement", "the accompaniment it belongs to")
            .as("case")
            .ids("elements", 0, "lines of its plan that were moved on")
            .as("items")
            .list("personnes", 0, "ids of people of its organisation who were there")
            .as("participants")
            .whole("total", 0, Margins.MOST, "all who were there")
            .control("deja", Map.of("type", List.of("integer", "string", "boolean")))
            .as("already")
            .word("genre", "of one person", codes(Margins.Gender.values()))
            .as("gender")
            .word("age", "", codes(Margins.Age.values()))
            .word("statut", "", codes(Margins.Status.values()))
            .as("status"));

    /** On the page of an act, apart from what its page says by itself. */
    static final List<Field<Content, ?>> ABOUT = List.of(THEMES, PROCEDURES, EQUIPMENT);

    static final List<Field<Content, ?>> HOW =
            DRAWER.stream().filter(it -> it != NOTE && !ABOUT.contains(it)).toList();

    private ActFields() {}

    /** How many of a group gave each answer. */
    private static SentBody counted(SentBody body) {
        var more = body;
        for (var it : codes(Margins.Gender.values()))
            more = more.whole("genre-" + it, 0, Margins.MOST, "").as("gender-" + it);
        for (var it : codes(Margins.Age.values())) more = more.whole("age-" + it, 0, Margins.MOST, "");
        for (var it : codes(Margins.Status.values()))
            more = more.whole("statut-" + it, 0, Margins.MOST, "").as("status-" + it);
        return more;
    }

    private static List<String> codes(Coded... words) {
        return Coded.codes(List.of(words));
    }

    private static Field<Content, @Nullable UUID> id(String column, Function<Content, @Nullable UUID> of) {
        return Field.<Content, @Nullable UUID>byHand(
                List.of(column), row -> Rows.idIfAny(row, column), it -> Arrays.<@Nullable Object>asList(it), of);
    }

    /** What the drawer asks of one person, or of a group. */
    static List<Field<Content, ?>> more(boolean group) {
        var others = group ? List.of(AUTONOMY, SENT) : List.of(LEVEL);
        return DRAWER.stream().filter(it -> !others.contains(it)).toList();
    }

    private static Content content(Said<Content> said) {
        var themes = said.get(THEMES);
        return new Content(
                Objects.requireNonNull(said.<@Nullable LocalDate>get(DAY)),
                said.get(MINUTES),
                said.get(WHERE),
                themes,
                themes.contains(Theme.ADMINISTRATION) ? said.get(PROCEDURES) : Set.of(),
                said.get(EQUIPMENT),
                said.get(GROUP)
                        ? new Collective(said.get(TITLE), said.get(LEVEL))
                        : new Individual(said.get(AUTONOMY), said.get(SENT)),
                said.get(PARTICIPANTS),
                said.get(ORGANISATIONS),
                said.get(CASE),
                said.get(MEETING),
                said.get(ITEMS),
                said.get(NOTE),
                said.get(TAGS));
    }

    private static Where where(ResultSet row) throws SQLException {
        return new Where(
                Coded.find(Act.Place.class, row.getString("place")).orElseThrow(),
                Rows.partyIfAny(row, "structure"),
                row.getString("insee"),
                row.getString("commune"));
    }

    private static List<@Nullable Object> columns(Where it) {
        return Arrays.asList(it.place().code(), Rows.value(it.structure()), it.insee(), it.commune());
    }

    private static Participants participants(ResultSet row) throws SQLException {
        var others = Margins.counted(row.getInt("total"), row.getInt("already"), Rows.texts(row, "margins"));
        return new Participants(Rows.parties(row, "persons"), others);
    }

    /** A day that was pressed stands in its field from then on. */
    static void tapped(Form form, Page page) {
        twice(form, page);
        var tap = form.value(TAP);
        if (tap.isEmpty()) return;
        form.with(TAP, null);
        if (form.value("jour").isEmpty()) form.with("jour", tap);
        else if (!form.has("jour", tap)) form.reject("jour", page.t("acts.day.twice"));
    }

    /** Of a duration that is tapped and another that is typed one would be lost. */
    private static void twice(Form form, Page page) {
        if (!PRESETS.contains(form.value("duree"))) return;
        TypedDuration.minutesFirst(form.value("minutes"))
                .filter(it -> !form.has("duree", String.valueOf(it)))
                .ifPresent(it -> form.reject("duree", page.t("acts.minutes.twice")));
    }
}
