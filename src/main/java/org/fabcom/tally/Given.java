package org.fabcom.tally;

import module java.base;
import org.fabcom.kernel.console.Refused;
import tools.jackson.databind.JsonNode;

/** What a file says, asked key by key; what is not as it must be is refused with one sentence that names the file and the key. */
final class Given {

    /** Of any count: sums of all that a file may hold stay far from the end of a long. */
    static final long MOST = 1_000_000_000L;

    /** Of judges, who may be scaled by the weights of their colleges: a hundred grades of them stay far from the end of a long too. */
    static final long MOST_JUDGES = 1_000_000_000_000_000L;

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(0*[1-9]\\d{0,8})");

    private final String file;
    private final String path;
    private final JsonNode node;

    Given(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) throw refused(path.isEmpty() ? "{}" : path, "object");
    }

    boolean says(String key) {
        return node.has(key) && !node.get(key).isNull();
    }

    long count(String key) {
        return whole(key, 0, MOST);
    }

    long count(String key, long otherwise) {
        return says(key) ? count(key) : otherwise;
    }

    long whole(String key, long least, long most) {
        return whole(at(key), needed(key), least, most);
    }

    boolean yes(String key, boolean otherwise) {
        if (!says(key)) return otherwise;
        if (!node.get(key).isBoolean()) throw refused(at(key), "yesno");
        return node.get(key).booleanValue();
    }

    /** A whole number, or text as « 100/3 ». */
    Fraction fraction(String key) {
        var value = needed(key);
        var text = FRACTION.matcher(value.isString() ? value.stringValue() : "");
        return text.matches()
                ? new Fraction(new BigInteger(text.group(1)), new BigInteger(text.group(2)))
                : Fraction.of(whole(key, 0, MOST));
    }

    String text(String key) {
        return text(at(key), needed(key));
    }

    <E extends Enum<E>> E one(Class<E> of, String key) {
        var values = of.getEnumConstants();
        for (var it : values) if (code(it).equals(needed(key).asString(""))) return it;
        throw refused(
                at(key),
                "oneof",
                String.join(", ", Arrays.stream(values).map(Given::code).toList()));
    }

    <E extends Enum<E>> E one(Class<E> of, String key, E otherwise) {
        return says(key) ? one(of, key) : otherwise;
    }

    Given object(String key) {
        return new Given(file, at(key), needed(key));
    }

    List<Given> objects(String key, int most) {
        var objects = new ArrayList<Given>();
        for (var it : list(key, most)) objects.add(new Given(file, at(key) + "[" + objects.size() + "]", it));
        return objects;
    }

    /** Names, each once. */
    List<String> names(String key, int most) {
        var names = new LinkedHashSet<String>();
        for (var it : list(key, most)) {
            var name = text(at(key) + "[" + names.size() + "]", it);
            if (!names.add(name)) throw refused(at(key), "twice", name);
        }
        return List.copyOf(names);
    }

    /** Groups of names, in their order; a name alone is a group of one. None at all is a paper left empty. */
    List<List<String>> groups(String key, int most) {
        var value = needed(key);
        if (value.isArray() && value.isEmpty()) return List.of();
        var groups = new ArrayList<List<String>>();
        for (var it : list(key, most)) {
            var where = at(key) + "[" + groups.size() + "]";
            groups.add(it.isArray() ? texts(where, it, most) : List.of(text(where, it)));
        }
        return groups;
    }

    /** Lists of counts, all of one length. */
    List<List<Long>> counts(String key, int most) {
        var counts = new ArrayList<List<Long>>();
        for (var it : list(key, most)) {
            var where = at(key) + "[" + counts.size() + "]";
            counts.add(numbers(where, it, most));
            if (counts.getLast().size() != counts.getFirst().size())
                throw refused(where, "length", counts.getFirst().size());
        }
        return counts;
    }

    JsonNode list(String key, int most) {
        return list(at(key), needed(key), most);
    }

    /** The keys of an object, as they were written. */
    Set<String> keys() {
        return new LinkedHashSet<>(node.propertyNames());
    }

    Refused refused(String what, Object... more) {
        return refused(path, what, more);
    }

    Refused refused(String where, String what, Object... more) {
        var said = new ArrayList<Object>(List.of(file, where));
        said.addAll(List.of(more));
        return new Refused("console.tally." + what, said.toArray());
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private List<String> texts(String where, JsonNode list, int most) {
        var texts = new ArrayList<String>();
        for (var it : list(where, list, most)) texts.add(text(where + "[" + texts.size() + "]", it));
        return texts;
    }

    private List<Long> numbers(String where, JsonNode list, int most) {
        var numbers = new ArrayList<Long>();
        for (var it : list(where, list, most))
            numbers.add(whole(where + "[" + numbers.size() + "]", it, 0, MOST_JUDGES));
        return numbers;
    }

    private JsonNode list(String where, JsonNode list, int most) {
        if (!list.isArray() || list.isEmpty() || list.size() > most) throw refused(where, "list", most);
        return list;
    }

    private String text(String where, JsonNode value) {
        if (!value.isString() || value.stringValue().isBlank()) throw refused(where, "text");
        return value.stringValue();
    }

    private long whole(String where, JsonNode value, long least, long most) {
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        if (!whole || value.longValue() < least || value.longValue() > most) throw refused(where, "whole", least, most);
        return value.longValue();
    }

    private JsonNode needed(String key) {
        if (!says(key)) throw refused(at(key), "missing");
        return node.get(key);
    }

    private static String code(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
