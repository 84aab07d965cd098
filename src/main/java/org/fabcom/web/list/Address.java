package org.fabcom.web.list;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A path with its query, from which neighbouring addresses are made: another page, a filter more, a filter less. Immutable, but that
 * it knows which of its names were asked for, with all that were made from it. One a request, used by one thread.
 */
public final class Address {

    private static final Pattern ESCAPE = Pattern.compile("[0-9a-fA-F]{2}");

    /** What all pages know. */
    private static final List<String> EVERYWHERE = List.of("page", "lang", "imprimer");

    private final String path;
    private final Map<String, List<String>> query;
    private final Set<String> read;

    private Address(String path, Map<String, List<String>> query, Set<String> read) {
        this.path = path;
        this.query = query;
        this.read = read;
    }

    public static Address of(String path) {
        return new Address(path, Map.of(), new HashSet<>());
    }

    public static Address of(HttpServletRequest request) {
        var query = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        return new Address(request.getRequestURI(), query, new HashSet<>(EVERYWHERE));
    }

    public String path() {
        return path;
    }

    /** What a GET form must repeat in hidden fields: all that is chosen but these names and the page. */
    public List<Map.Entry<String, String>> but(Collection<String> names) {
        return query.entrySet().stream()
                .filter(it -> !names.contains(it.getKey()) && !it.getKey().equals("page"))
                .flatMap(it -> it.getValue().stream().map(value -> Map.entry(it.getKey(), value)))
                .filter(it -> !it.getValue().isEmpty())
                .toList();
    }

    public List<String> all(String name) {
        read.add(name);
        return query.getOrDefault(name, List.of());
    }

    /** What is said here and nobody has asked for: names that this page does not know. */
    public List<String> unread() {
        return but(read).stream().map(Map.Entry::getKey).distinct().toList();
    }

    public String value(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** The same with this one value; null or empty takes the parameter away. Paging starts again unless it is the page that changes. */
    public Address with(String name, @Nullable Object value) {
        return change(name, value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString()));
    }

    /** The same with one value more. */
    public Address plus(String name, String value) {
        if (has(name, value)) return this;
        var values = new ArrayList<>(all(name));
        values.add(value);
        return change(name, values);
    }

    /** The same without this value. */
    public Address minus(String name, String value) {
        return change(name, all(name).stream().filter(it -> !it.equals(value)).toList());
    }

    /** The same on another path, e.g. the CSV of the same list. */
    public Address at(String otherPath) {
        return new Address(otherPath, query, read);
    }

    private Address change(String name, List<String> values) {
        var next = new LinkedHashMap<>(query);
        if (!name.equals("page")) next.remove("page");
        next.remove(name);
        if (!values.isEmpty()) next.put(name, List.copyOf(values));
        return new Address(path, next, read);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(path);
        char joint = '?';
        for (var it : query.entrySet()) {
            for (var value : it.getValue()) {
                if (value.isEmpty()) continue;
                text.append(joint).append(encode(it.getKey())).append('=').append(encode(value));
                joint = '&';
            }
        }
        return text.toString();
    }

    /** The same address as a header may carry it (RFC 9110 §10.2.2, RFC 3986 §2): ASCII, the rest percent-encoded as UTF-8. */
    public static String ascii(String address) {
        var text = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); ) {
            int c = address.codePointAt(i);
            i += Character.charCount(c);
            if (c == '%' && !ESCAPE.matcher(address).region(i, address.length()).lookingAt()) text.append("%25");
            else if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) text.append((char) c);
            else text.append(encode(Character.toString(c)).replace("+", "%20"));
        }
        return text.toString();
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
