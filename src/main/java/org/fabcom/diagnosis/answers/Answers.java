package org.fabcom.diagnosis.answers;

import module java.base;
import org.fabcom.diagnosis.Situation;
import org.fabcom.diagnosis.Situation.Audience;

/**
 * All that a visitor answered, as typed. In the address each tool is one packed parameter {@code t}; in a form each answer
 * is a field of its own, numbered by the tool’s place. Immutable.
 */
public record Answers(
        Audience audience, String name, String people, String contacts, String money, List<Described> tools) {

    /** Before the name of a field: one answer more, given beside all others that the address holds. */
    public static final String MORE = "plus-";

    private static final Pattern ONE_MORE = Pattern.compile(MORE + "([a-z])([0-9]{1,2})");

    /** Longest name of a structure. */
    static final int LONGEST_NAME = 80;

    public Answers {
        name = Described.plain(name, LONGEST_NAME);
        people = Described.plain(people, 20);
        contacts = Described.plain(contacts, 20);
        money = money.matches("[01]") ? money : "";
        tools = tools.stream()
                .filter(it -> !it.name().isEmpty())
                .limit(Situation.MOST_TOOLS)
                .toList();
    }

    public static Answers of(Map<String, String[]> parameters) {
        var tools = new ArrayList<Described>();
        for (var packed : parameters.getOrDefault("t", new String[0])) tools.add(Described.unpacked(packed));
        for (int i = 0; i < Situation.MOST_TOOLS && parameters.containsKey("t" + i); i++) {
            tools.add(typed(parameters, i));
        }
        parameters.forEach((name, values) -> more(tools, name, values.length == 0 ? "" : values[0]));
        return new Answers(
                first(parameters, "s").equals("c") ? Audience.SHOP : Audience.ASSOCIATION,
                first(parameters, "n"),
                first(parameters, "p"),
                first(parameters, "c"),
                first(parameters, "m"),
                tools);
    }

    private static void more(List<Described> tools, String name, String value) {
        var said = ONE_MORE.matcher(name);
        if (!said.matches() || value.isBlank()) return;
        int place = Integer.parseInt(said.group(2));
        if (place < tools.size())
            Ask.of(said.group(1).charAt(0))
                    .ifPresent(ask -> tools.set(place, tools.get(place).with(ask, value)));
    }

    /** From {@link #query}, as it was kept. */
    public static Answers ofQuery(String query) {
        var parameters = new java.util.LinkedHashMap<String, String[]>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length < 2) continue;
            var value = java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            parameters.merge(
                    parts[0],
                    new String[] {value},
                    (a, more) -> Stream.concat(Stream.of(a), Stream.of(more)).toArray(String[]::new));
        }
        return of(parameters);
    }

    private static Described typed(Map<String, String[]> parameters, int place) {
        var typed = new EnumMap<Ask, String>(Ask.class);
        for (var ask : Ask.values()) typed.put(ask, first(parameters, ask.field(place)));
        return new Described(first(parameters, "t" + place), typed);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** True if the address is not the short one: a form was sent. */
    public static boolean fromForm(Map<String, String[]> parameters) {
        return parameters.containsKey("t0")
                || parameters.containsKey("ajout")
                || parameters.containsKey("q")
                || parameters.containsKey("retirer")
                || parameters.containsKey("tous")
                || parameters.keySet().stream().anyMatch(it -> it.startsWith(MORE));
    }

    /** All that was answered, as fields of a form that is read by its address. */
    public List<Map.Entry<String, String>> fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("s", audience == Audience.SHOP ? "c" : ""));
        fields.add(Map.entry("n", name));
        fields.add(Map.entry("p", people));
        fields.add(Map.entry("c", contacts));
        fields.add(Map.entry("m", money));
        tools.forEach(it -> fields.add(Map.entry("t", it.packed())));
        return fields.stream().filter(it -> !it.getValue().isEmpty()).toList();
    }

    public Answers with(List<Described> others) {
        return new Answers(audience, name, people, contacts, money, others);
    }

    public Answers plus(Described tool) {
        return with(Stream.concat(tools.stream(), Stream.of(tool)).toList());
    }

    /** Whose the account is, of each tool that has one and of which it was not said; of all of them where all are said to be the same one’s. */
    public Answers allOwned(String owner, Predicate<Described> account) {
        boolean again = !allOwned(account).isEmpty();
        return with(tools.stream()
                .map(it ->
                        account.test(it) && (again || it.value(Ask.OWNER).isEmpty()) ? it.with(Ask.OWNER, owner) : it)
                .toList());
    }

    /** Whose all accounts are; empty where they differ, or it was not said of one. */
    public String allOwned(Predicate<Described> account) {
        var owners = tools.stream()
                .filter(account)
                .map(it -> it.value(Ask.OWNER))
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : "";
    }

    public Answers minus(int place) {
        if (place < 0 || place >= tools.size()) return this;
        var rest = new ArrayList<>(tools);
        rest.remove(place);
        return with(rest);
    }

    /** Free text that looks like a secret taken away; the same if there is none. */
    public Answers withoutSecrets() {
        return new Answers(
                audience,
                Secrets.in(name) ? "" : name,
                people,
                contacts,
                money,
                tools.stream()
                        .filter(it -> !Secrets.in(it.name()))
                        .map(it -> Secrets.in(it.value(Ask.PLAN)) ? it.with(Ask.PLAN, "") : it)
                        .toList());
    }

    /** The answers as the query of an address, the same for the same answers; empty if nothing was answered. */
    public String query() {
        var parts = new ArrayList<String>();
        if (audience == Audience.SHOP) parts.add("s=c");
        add(parts, "n", name);
        add(parts, "p", people);
        add(parts, "c", contacts);
        add(parts, "m", money);
        tools.forEach(it -> add(parts, "t", it.packed()));
        return String.join("&", parts);
    }

    /** The address of a path with these answers. */
    public String at(String path) {
        var query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** An address with one more parameter. */
    public static String with(String address, String more) {
        return address + (address.contains("?") ? "&" : "?") + more;
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty())
            parts.add(name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%7E", "~"));
    }

    /** The places of the tools that bear this name already. */
    public boolean has(String slugOrName) {
        return tools.stream().anyMatch(it -> it.name().equalsIgnoreCase(slugOrName));
    }
}
