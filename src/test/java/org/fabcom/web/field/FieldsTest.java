package org.fabcom.web.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.several;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.FormErrorView;
import org.fabcom.web.programs.SentBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private enum Wood {
        OAK,
        ASH
    }

    private record Chair(
            String name,
            String words,
            @Nullable Integer legs,
            @Nullable LocalDate made,
            Wood wood,
            Set<Wood> mended,
            boolean lent) {}

    private static final Field<Chair, String> NAME =
            Field.of("nom", "name", "chair.name", line(2, 10), Chair::name).required("chair.name.missing");
    private static final Field<Chair, String> WORDS =
            Field.of("mots", "words", "chair.words", text(12), Chair::words).inside();
    private static final Field<Chair, @Nullable Integer> LEGS =
            Field.of("pieds", "legs", "chair.legs", number(1, 8), Chair::legs).wrong("chair.legs.wrong");
    private static final Field<Chair, @Nullable LocalDate> MADE =
            Field.of("faite", "made", "chair.made", day(), Chair::made);
    private static final Field<Chair, Wood> WOOD =
            Field.of("bois", "wood", "chair.wood", oneOf(Wood.class, Wood.ASH), Chair::wood);
    private static final Field<Chair, Set<Wood>> MENDED =
            Field.of("repare", "mended", "chair.mended", several(Wood.class, Enum::name), Chair::mended);
    private static final Field<Chair, Boolean> LENT = Field.of("prete", "lent", "chair.lent", yesNo(), Chair::lent);

    private static final Fields<Chair> ALL = Fields.of(
            List.of(NAME, WORDS, LEGS, MADE, WOOD, MENDED, LENT),
            said -> new Chair(
                    said.get(NAME),
                    said.get(WORDS),
                    said.get(LEGS),
                    said.get(MADE),
                    said.get(WOOD),
                    said.get(MENDED),
                    said.get(LENT)));

    private static final Chair RED =
            new Chair("Rouge", "basse\nvieux", 3, LocalDate.of(1954, 2, 1), Wood.OAK, Set.of(Wood.ASH, Wood.OAK), true);

    private static final Chair BARE = new Chair("Nue", "", null, null, Wood.ASH, Set.of(), false);

    /** The key and the limits instead of a sentence. */
    private static String words(String key, Object... args) {
        return key + Arrays.toString(args);
    }

    private static List<String> faults(Form form) {
        assertThat(ALL.read(form, FieldsTest::words)).isEmpty();
        return form.errors().stream().map(it -> it.field() + " " + it.text()).toList();
    }

    @Test
    void what_is_said_comes_back_from_its_own_form() {
        for (var it : List.of(RED, BARE))
            assertThat(ALL.read(ALL.form(it), FieldsTest::words)).contains(it);
    }

    @Test
    void each_kind_takes_its_limits_and_refuses_the_next_value() {
        assertThat(ALL.read(ALL.form(BARE).with("nom", "x".repeat(10)).with("mots", "x".repeat(12)), FieldsTest::words))
                .isPresent();
        assertThat(faults(ALL.form(BARE).with("nom", "x".repeat(11)))).containsExactly("nom web.field.long[10, 2]");
        assertThat(faults(ALL.form(BARE).with("nom", "x"))).containsExactly("nom chair.name.missing[10, 2]");
        assertThat(faults(ALL.form(BARE).with("mots", "x".repeat(13)))).containsExactly("mots web.field.long[12, 0]");
        for (var legs : List.of("0", "9", "trois", "3.0", "99999999999"))
            assertThat(faults(ALL.form(BARE).with("pieds", legs))).containsExactly("pieds chair.legs.wrong[1, 8]");
        for (var made : List.of("1900-01-01", "2999-12-31", "3/12/26", "1er décembre 2026", "03.12.2026"))
            assertThat(ALL.read(ALL.form(BARE).with("faite", made), FieldsTest::words))
                    .as(made)
                    .isPresent();
        for (var made : List.of("31/02/2026", "1899-12-31", "3000-01-01", "+999999999-12-31", "-0001-01-01"))
            assertThat(faults(ALL.form(BARE).with("faite", made))).containsExactly("faite web.field.day[]");
    }

    @Test
    void what_must_be_said_is_asked_for_and_a_name_is_one_line() {
        assertThat(faults(ALL.form(BARE).with("nom", ""))).containsExactly("nom chair.name.missing[10, 2]");
        assertThat(faults(ALL.form(BARE).with("nom", "a\u202eb"))).containsExactly("nom web.line.wrong[]");
        assertThat(NAME.optional()).isFalse();
        assertThat(LEGS.optional()).isTrue();
    }

    @Test
    void a_choice_that_is_unknown_is_no_choice() {
        var form = ALL.form(RED).with("bois", "TEAK").withAll("repare", List.of("TEAK", "OAK"));
        assertThat(ALL.read(form, FieldsTest::words)).hasValueSatisfying(it -> {
            assertThat(it.wood()).isEqualTo(Wood.ASH);
            assertThat(it.mended()).containsExactly(Wood.OAK);
        });
    }

    @Test
    void fields_that_must_go_together_are_asked_in_the_same_reading() {
        var form = ALL.form(BARE).with("pieds", "9");
        assertThat(ALL.read(form, FieldsTest::words, (said, it) -> {
                    if (!said.get(LENT)) it.reject("prete", "chaise gardée");
                }))
                .isEmpty();
        assertThat(form.errors()).extracting(FormErrorView::field).containsExactly("pieds", "prete");
    }

    @Test
    void columns_parameters_and_assignments_name_the_same_things_in_the_same_order() {
        assertThat(ALL.columns()).isEqualTo("name, words, legs, made, wood, mended, lent");
        assertThat(ALL.columns("c")).startsWith("c.name, c.words, ");
        assertThat(ALL.params()).isEqualTo(":name, :words, :legs, :made, :wood, :mended, :lent");
        assertThat(ALL.assigned()).startsWith("name = :name, words = :words, ");
    }

    @Test
    void json_has_the_properties_of_its_schema_and_nothing_that_stays_inside() {
        assertThat(ALL.json(RED))
                .containsEntry("made", "1954-02-01")
                .containsEntry("mended", List.of("OAK", "ASH"))
                .doesNotContainKey("words");
        assertThat(ALL.schema().get("properties")).isInstanceOfSatisfying(Map.class, it -> {
            assertThat(it.keySet()).isEqualTo(ALL.json(BARE).keySet());
            assertThat(it.get("legs"))
                    .isEqualTo(Map.of("type", List.of("integer", "null"), "minimum", 1, "maximum", 8));
            assertThat(it.get("name")).isEqualTo(Map.of("type", "string", "minLength", 2, "maxLength", 10));
        });
    }

    @Test
    void what_a_table_has_no_column_for_stands_in_one_of_its_own_and_comes_back_from_it() {
        var headed = Fields.of(
                List.of(
                        NAME,
                        WORDS.heading("Mots"),
                        LEGS.heading("Pieds"),
                        MADE,
                        WOOD,
                        MENDED.heading("Réparée"),
                        LENT),
                it -> new Chair("Rouge", it.get(WORDS), it.get(LEGS), null, Wood.OAK, it.get(MENDED), true));
        assertThat(headed.headings()).containsExactly("Mots", "Pieds", "Réparée");
        assertThat(headed.cells(RED)).containsExactly("basse\nvieux", "3", "OAK\nASH");
    }

    @Test
    void a_cell_that_does_not_do_is_named_and_leaves_what_was_there() {
        var words = WORDS.heading("Mots");
        var legs = LEGS.heading("Pieds");
        var lent = LENT.heading("Prêtée");
        var headed = Fields.of(
                List.<Field<Chair, ?>>of(words, legs, lent),
                it -> new Chair("Nue", it.get(words), it.get(legs), null, Wood.ASH, Set.of(), it.get(lent)));
        var refused = new ArrayList<String>();
        var cells = Map.of("Mots", "haute\nneuve", "Pieds", "neuf", "Prêtée", "oui");
        assertThat(headed.over(RED, cells::get, refused::add))
                .isEqualTo(new Chair("Nue", "haute\nneuve", 3, null, Wood.ASH, Set.of(), true));
        assertThat(refused).containsExactly("Pieds");
        var back = new ArrayList<String>();
        headed.cells(RED).forEach(back::add);
        assertThat(headed.over(BARE, it -> back.get(headed.headings().indexOf(it)), refused::add))
                .isEqualTo(new Chair("Nue", RED.words(), RED.legs(), null, Wood.ASH, Set.of(), true));
    }

    @Test
    void programs_send_each_control_of_the_form_as_its_kind_says() {
        var body = ALL.sent(SentBody.of("ChairSent", "A chair"));
        assertThat(body.controls()).containsExactly("nom", "mots", "pieds", "faite", "bois", "repare", "prete");
        assertThat(body.schema())
                .containsEntry("required", List.of("name"))
                .containsEntry("additionalProperties", false)
                .containsEntry(
                        "properties",
                        Map.of(
                                "name", Map.of("type", "string", "maxLength", 10),
                                "words", Map.of("type", "string", "maxLength", 12),
                                "legs", Map.of("type", "integer", "minimum", 1, "maximum", 8),
                                "made", Map.of("type", "string", "format", "date"),
                                "wood", Map.of("enum", List.of("OAK", "ASH")),
                                "mended",
                                        Map.of(
                                                "type",
                                                "array",
                                                "maxItems",
                                                200,
                                                "items",
                                                Map.of("type", "string", "enum", List.of("OAK", "ASH"))),
                                "lent", Map.of("type", "boolean")));
    }

    @Test
    void a_verb_changes_no_field_but_gives_another() {
        assertThat(LEGS.required("chair.legs.missing").optional()).isFalse();
        assertThat(LEGS.optional()).isTrue();
    }

    @Test
    void what_no_field_said_is_no_value() {
        assertThatThrownBy(() -> new Said<Chair>().get(NAME)).hasMessage("nom");
    }
}
