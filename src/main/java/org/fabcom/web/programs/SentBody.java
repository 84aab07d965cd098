package org.fabcom.web.programs;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/**
 * What programs send in place of a form, said once: the controls that {@link SentForm} takes, and their schema (JSON Schema 2020-12, that of
 * OpenAPI 3.1) in the description of the back door. Each verb gives another body; rooms expose theirs as a bean.
 *
 * @param name of its schema
 * @param says what it is, for whoever reads the description
 */
public record SentBody(String name, String says, List<SentProperty> properties) {

    /** Why something is decided. */
    public static final SentBody WHY =
            of("WhySent", "Why").text("pourquoi", 500, "").as("why");

    private static final int MOST_VALUES = 200;

    public static SentBody of(String name, String says) {
        return new SentBody(name, says, List.of());
    }

    /** What acts take that share a schema: each reads its own part. */
    public static SentBody of(String name, String says, SentBody... parts) {
        var all = Stream.of(parts).flatMap(it -> it.properties().stream()).distinct();
        return new SentBody(name, says, all.toList());
    }

    public SentBody control(String control, Map<String, Object> schema) {
        return control(control, schema, Set.of());
    }

    private SentBody control(String control, Map<String, Object> schema, Set<String> words) {
        return and(new SentProperty(control, control, false, "", false, schema, words));
    }

    public SentBody text(String control, String help) {
        return control(control, described(Map.of("type", "string"), help));
    }

    /** Of so many characters at most: its form says so of a longer one. */
    public SentBody text(String control, int most, String help) {
        return control(control, described(Map.of("type", "string", "maxLength", most), help));
    }

    /** The same, of a letter at least; must be sent. */
    public SentBody said(String control, int most) {
        return control(control, Map.of("type", "string", "minLength", 1, "maxLength", most))
                .must();
    }

    public SentBody day(String control, String help) {
        return control(control, described(Map.of("type", "string", "format", "date"), help));
    }

    /** One of these words and nothing else. */
    public SentBody word(String control, String help, Collection<String> words) {
        return control(control, described(Map.of("enum", List.copyOf(words)), help), new LinkedHashSet<>(words));
    }

    public SentBody word(String control, String help, Enum<?>... words) {
        return word(control, help, names(words));
    }

    public SentBody id(String control, String help) {
        return control(control, described(Map.of("type", "string", "format", "uuid"), help));
    }

    /** A text or a number, also as {@code GET …/form} gives it: in a list of one text. */
    public SentBody typed(String control, String help) {
        return control(control, described(oneOf("string", "number"), help));
    }

    /** One of these words, likewise. */
    public SentBody choice(String control, Enum<?>... words) {
        var some = names(words);
        return control(control, described(oneOf("string"), "one of " + String.join(", ", some)), some);
    }

    /** A box, likewise. */
    public SentBody box(String control) {
        return control(control, oneOf("boolean"), Set.of(SentForm.TICKED));
    }

    private static Set<String> names(Enum<?>... words) {
        return Stream.of(words).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True or false and nothing else. */
    public SentBody yes(String control, String help) {
        return control(control, described(Map.of("type", "boolean"), help), Set.of(SentForm.TICKED));
    }

    /** A whole number, or its text: its form says so of another one. */
    public SentBody number(String control, String help) {
        return control(control, described(Map.of("type", List.of("integer", "string")), help));
    }

    /** A whole number: one with a fraction is refused. */
    public SentBody whole(String control, int least, int most, String help) {
        Map<String, Object> schema = Map.of("type", "integer", "minimum", least, "maximum", most);
        return and(new SentProperty(control, control, false, SentForm.WHOLE, false, described(schema, help), Set.of()));
    }

    /** What is ticked of several; {@code least}: so many must be. */
    public SentBody list(String control, int least, String help) {
        return list(control, least, help, Set.of());
    }

    /** What is ticked of things that have an id; {@code least}: so many must be. */
    public SentBody ids(String control, int least, String help) {
        return list(control, least, help, Map.of("type", "string", "format", "uuid"), Set.of());
    }

    /** A text or several. */
    public SentBody texts(String control) {
        Map<String, Object> schema =
                Map.of("type", List.of("string", "array"), "items", Map.of("type", "string"), "maxItems", MOST_VALUES);
        return and(new SentProperty(control, control, false, SentForm.LIST, false, schema, Set.of()));
    }

    /** What is ticked of these words. */
    public SentBody ticks(String control, String help, Enum<?>... words) {
        var some = names(words);
        return list(control, 0, help + String.join(", ", some), some);
    }

    /** The same of these words; empty: of any. */
    public SentBody list(String control, int least, String help, Collection<String> words) {
        Map<String, Object> one =
                words.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", List.copyOf(words));
        return list(control, least, help, one, new LinkedHashSet<>(words));
    }

    private SentBody list(String control, int least, String help, Map<String, Object> one, Set<String> words) {
        var schema = new LinkedHashMap<String, Object>(Map.of("type", "array", "maxItems", MOST_VALUES, "items", one));
        if (least > 0) schema.put("minItems", least);
        return and(new SentProperty(control, control, false, SentForm.LIST, least > 0, described(schema, help), words));
    }

    /** The version of the form that was read, as {@link SentForm#version} asks for it; must be sent. */
    public SentBody version() {
        return control("version", described(oneOf("integer", "string"), "of the form that was read"))
                .must();
    }

    private static Map<String, Object> oneOf(String... types) {
        return Map.of(
                "type",
                Stream.concat(Stream.of(types), Stream.of("array")).toList(),
                "items",
                Map.of("type", "string"),
                "maxItems",
                1);
    }

    /** As many controls as there are things to say of: {@code genre-femme}, {@code age-…}. */
    public SentBody each(String family, Map<String, Object> schema) {
        return and(new SentProperty(family, family, true, "", false, schema, Set.of()));
    }

    /** The same, whole numbers: one with a fraction is refused. */
    public SentBody counts(String family, Map<String, Object> schema) {
        return and(new SentProperty(family, family, true, SentForm.WHOLE, false, schema, Set.of()));
    }

    /** Amounts as wallets say them, in place of a control for each currency: {@code prix-…}. */
    public SentBody money(String family, String help) {
        var text = Map.of("type", "string");
        var one = Map.of(
                "type",
                "object",
                "required",
                List.of("currency", "amount"),
                "properties",
                Map.of("currency", text, "amount", text),
                "additionalProperties",
                false);
        Map<String, Object> schema = Map.of("type", "array", "maxItems", MOST_VALUES, "items", one);
        return and(new SentProperty(family, family, false, SentForm.MONEY, false, described(schema, help), Set.of()));
    }

    /** What programs call what was said last: as they read it. */
    public SentBody as(String called) {
        return last(it -> it.as(called));
    }

    /** What was said last must be sent. */
    public SentBody must() {
        return last(SentProperty::must);
    }

    private SentBody last(UnaryOperator<SentProperty> change) {
        var all = new ArrayList<>(properties);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return new SentBody(name, says, List.copyOf(all));
    }

    private SentBody and(SentProperty one) {
        return new SentBody(
                name, says, Stream.concat(properties.stream(), Stream.of(one)).toList());
    }

    public static Map<String, Object> described(Map<String, Object> schema, String help) {
        if (help.isEmpty()) return schema;
        var described = new LinkedHashMap<>(schema);
        described.put("description", help);
        return described;
    }

    /** What is read of it, but families. */
    public List<String> controls() {
        return properties.stream().map(SentProperty::name).toList();
    }

    /** The control that a program calls so. */
    Optional<SentForm.Sent> control(String sent) {
        return properties.stream()
                .flatMap(it -> it.control(sent).map(one -> new SentForm.Sent(one, it.mark())).stream())
                .findFirst();
    }

    /** What programs call a control. */
    public String called(String control) {
        return properties.stream()
                .flatMap(it -> it.called(control).stream())
                .findFirst()
                .orElse(control);
    }

    /** What was sent; what must be and is not, a box for a text, an id or a word that is none stand beside their control. */
    public Form read(HttpServletRequest request) {
        var root = SentForm.read(request);
        var form = SentForm.of(root, this::control, this::called);
        for (var it : properties)
            it.refused(root.get(it.called()))
                    .or(() -> it.unknown(form.all(it.name())))
                    .ifPresent(why -> form.reject(it.name(), why));
        return form;
    }

    /** What was sent; where something of it is wrong, the request stops with all that is. */
    public Form sound(HttpServletRequest request) {
        var form = read(request);
        if (form.wrong()) throw SentForm.refused(form);
        return form;
    }

    /** What was sent over the form that was read: its version is one, or the request stops with all that is wrong. */
    public Form change(HttpServletRequest request, Page page) {
        var form = read(request);
        SentForm.version(form, page);
        if (form.wrong()) throw SentForm.refused(form);
        return form;
    }

    /** In the description. */
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        var named = new LinkedHashMap<String, Object>();
        var each = new LinkedHashMap<String, Object>();
        for (var it : properties) {
            if (it.family()) each.put("^" + it.called() + "-", it.schema());
            else named.put(it.called(), it.schema());
        }
        schema.put("type", "object");
        schema.put("description", says);
        schema.put(
                "required",
                properties.stream()
                        .filter(SentProperty::required)
                        .map(SentProperty::called)
                        .toList());
        schema.put("properties", named);
        if (!each.isEmpty()) schema.put("patternProperties", each);
        schema.put("additionalProperties", false);
        return schema;
    }
}
