package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, as they typed it, with what is wrong beside each field. A refused form comes back whole. Not
 * thread-safe: one a request.
 */
public final class Form {

    /** Before the name of a field: that what was asked about it is meant. */
    public static final String SURE = "sur-";

    private final Map<String, List<String>> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private UnaryOperator<String> called = it -> it;

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** An empty form. */
    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** From the parameters of a request; surrounding blanks are cut, passwords excepted. */
    public static Form of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, typed) -> {
            var kept = new ArrayList<String>();
            for (var one : typed) kept.add(name.startsWith("password") ? one : one.strip());
            values.put(name, kept);
        });
        return new Form(values);
    }

    /** Fills a field before the form is shown. */
    public Form with(String name, @Nullable Object value) {
        values.put(name, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    public Form withAll(String name, List<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** Fields that came with it, or were filled in. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** The first value, empty if none. */
    public String value(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** What names something: one line of plain text, or the field is refused. */
    public String line(String name, Page page) {
        var typed = value(name);
        if (!Plain.isLine(typed)) reject(name, page.t("web.line.wrong"));
        return typed;
    }

    /** A day from 1900 to 2999; null, with this sentence beside the field, if it is none. */
    public @Nullable LocalDate day(String name, String refusal) {
        var day = Days.typed(value(name));
        if (day == null) reject(name, refusal);
        return day;
    }

    /** An hour of the day; null, with this sentence beside the field, if it is none. */
    public @Nullable LocalTime hour(String name, String refusal) {
        var hour = Days.hour(value(name));
        if (hour == null) reject(name, refusal);
        return hour;
    }

    /** Which of these was chosen, by its name; empty: none was. What is none of them is refused beside the field. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> all, Page page) {
        return choice(name, List.of(all.getEnumConstants()), Enum::name, page);
    }

    /** Which of those that the page offers was chosen, by its code; empty: none was. Anything else is refused beside the field. */
    public <T> Optional<T> choice(String name, Collection<T> offered, Function<? super T, String> code, Page page) {
        var said = value(name);
        if (said.isEmpty()) return Optional.empty();
        var chosen = offered.stream().filter(it -> code.apply(it).equals(said)).findFirst();
        if (chosen.isEmpty()) reject(name, page.t("web.unreadable.choice"));
        return chosen;
    }

    /** Whether the other of two things was chosen, which the page says by this word; the usual one may have a word too. */
    public boolean other(String name, String usual, String other, Page page) {
        return choice(name, List.of(usual, other), it -> it, page)
                .filter(other::equals)
                .isPresent();
    }

    /** What is named by its id; null: nothing was. What is no id is refused beside the field. */
    public @Nullable UUID id(String name, Page page) {
        if (value(name).isEmpty()) return null;
        var id = Ids.read(value(name));
        if (id.isEmpty()) reject(name, page.t("web.unreadable.choice"));
        return id.orElse(null);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Says what is wrong with a field, in a sentence already in the reader's language. The first sentence stays. */
    public Form reject(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
        return this;
    }

    /** Asks about a field what could not be known before: sent back as a refusal is, without calling it a fault. */
    public Form ask(String field, String question) {
        if (!errors.containsKey(field)) asked.add(field);
        return reject(field, question);
    }

    /**
     * Asks once about what may be and is rarely meant: sent again with the same in the field {@code sur-…}, which page and program send
     * back, it is meant.
     */
    public boolean sure(String field, Object said, String question) {
        return sure(SURE + field, field, said, question);
    }

    /** The same, where the field that says so has this name. */
    public boolean sure(String name, String field, Object said, String question) {
        if (has(name, said.toString())) return true;
        with(name, said).ask(field, question);
        return false;
    }

    /** Nothing is wrong but what is only asked. */
    public boolean asks() {
        return wrong() && asked.containsAll(errors.keySet());
    }

    /** What whoever sent it calls its fields. */
    public Form called(UnaryOperator<String> names) {
        called = names;
        return this;
    }

    public String called(String field) {
        return called.apply(field);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    public List<FormErrorView> errors() {
        return errors.entrySet().stream()
                .map(it -> new FormErrorView(it.getKey(), it.getValue()))
                .toList();
    }
}
