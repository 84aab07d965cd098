package org.fabcom.house;

import module java.base;

/**
 * What the program of before may still do while the base is newer, read migration by migration in their order: what takes away what
 * it uses, and what refuses what it writes.
 */
final class OlderProgram {

    private static final String NAME = "[\\w.\"]+";

    private static final List<Rule> RULES = List.of(
            rule(
                    "takes away",
                    "\\bdrop\\s+(table|column|view|materialized|function|procedure|schema|type|domain|sequence|role)\\b"),
            rule(
                    "takes away",
                    "\\balter\\s+table\\b[^;]*\\bdrop\\s+(?!trigger|index|expression|identity|not\\s+null)\\w+"),
            rule("renames", "\\brename\\s+(to|column|constraint|value|attribute)\\b|\\brename\\s+\\w+\\s+to\\b"),
            rule("moves", "\\bset\\s+schema\\b|\\bowner\\s+to\\b|\\brevoke\\b|\\b(enable|force)\\s+row\\s+level\\b"),
            rule(
                    "narrows a column",
                    "\\balter\\s+(column\\s+)?" + NAME
                            + "\\s+(set\\s+data\\s+)?(type|set\\s+not\\s+null|drop\\s+default)\\b"),
            rule("narrows a column", "\\balter\\s+(column\\s+)?" + NAME + "\\s+(drop\\s+identity|add\\s+generated)\\b"),
            rule(
                    "wants a column that it does not write",
                    "\\badd\\s+(column\\s+)?(if\\s+not\\s+exists\\s+)?"
                            + "(?!constraint\\b|check\\b|unique\\b|primary\\b|foreign\\b|exclude\\b)\\w+\\s+"
                            + "(?![^,;]*\\b(default|generated)\\b)[^,;]*\\b(not\\s+null|primary\\s+key)\\b"),
            rule(
                    "refuses rows",
                    "\\balter\\s+table\\b[^;]*\\badd\\s+(constraint\\s+\\w+\\s+)?(check|unique|foreign|primary|exclude)\\b"),
            rule("refuses rows", "\\badd\\s+constraint\\s+\\w+\\s+(check|unique|foreign|primary|exclude|not)\\b"),
            rule("refuses rows", "\\bcreate\\s+(or\\s+replace\\s+)?rule\\b|\\bcreate\\s+policy\\b"));

    private static final Pattern TABLE =
            pattern("\\bcreate\\s+(unlogged\\s+)?table\\s+(if\\s+not\\s+exists\\s+)?(" + NAME + ")");
    private static final Pattern FUNCTION =
            pattern("\\bcreate\\s+(or\\s+replace\\s+)?function\\s+(" + NAME + ")\\s*\\(");
    private static final Pattern TRIGGER =
            pattern("\\bcreate\\s+(or\\s+replace\\s+)?(constraint\\s+)?trigger\\s+\\w+\\b[^;]*?\\bon\\s+(" + NAME
                    + ")[^;]*\\bexecute\\s+(function|procedure)\\s+(" + NAME + ")");
    private static final Pattern UNIQUE =
            pattern("\\bcreate\\s+unique\\s+index\\s+(concurrently\\s+)?(if\\s+not\\s+exists\\s+)?(\\w+)\\s+on\\s+("
                    + NAME + ")");
    private static final Pattern DROPPED_INDEX =
            pattern("\\bdrop\\s+index\\s+(concurrently\\s+)?(if\\s+exists\\s+)?([\\w.]+)");
    private static final Pattern CALLED = pattern("\\b(\\w+\\.\\w+)\\s*\\(");
    private static final Pattern RAISES = pattern("\\braise\\s+(exception\\b|sqlstate\\b|')");

    private final Map<String, Integer> raising = new HashMap<>();
    private final Set<String> unique = new HashSet<>();

    private record Rule(String why, Pattern sql) {}

    private static Rule rule(String why, String sql) {
        return new Rule(why, pattern(sql));
    }

    private static Pattern pattern(String sql) {
        return Pattern.compile(sql, Pattern.CASE_INSENSITIVE);
    }

    /** Why the program of before may not go on beside it; empty if it only adds. Its own tables, new here, bind nobody. */
    List<String> breaks(String migration) {
        var found = new ArrayList<String>();
        var created = new HashSet<String>();
        for (var sql : statements(migration)) {
            var bare = bare(sql);
            var table = TABLE.matcher(bare);
            if (table.find()) created.add(table.group(3).toLowerCase(Locale.ROOT));
            var function = FUNCTION.matcher(bare);
            if (function.find()) redefined(function.group(2).toLowerCase(Locale.ROOT), sql, found);
            else if (!ofNew(bare, created)) words(bare, created, found);
        }
        return found;
    }

    private void words(String bare, Set<String> created, List<String> found) {
        for (var it : RULES) if (it.sql().matcher(bare).find()) found.add(it.why() + ": " + bare.strip());
        var trigger = TRIGGER.matcher(bare);
        if (trigger.find()
                && !created.contains(trigger.group(3).toLowerCase(Locale.ROOT))
                && raising.getOrDefault(trigger.group(5).toLowerCase(Locale.ROOT), 1) > 0)
            found.add("refuses rows: " + bare.strip());
        var index = UNIQUE.matcher(bare);
        if (index.find()) {
            unique.add(index.group(3).toLowerCase(Locale.ROOT));
            if (!created.contains(index.group(4).toLowerCase(Locale.ROOT))) found.add("refuses rows: " + bare.strip());
        }
        var dropped = DROPPED_INDEX.matcher(bare);
        while (dropped.find()) {
            var name = dropped.group(3).toLowerCase(Locale.ROOT);
            if (unique.contains(name.substring(name.indexOf('.') + 1)))
                found.add("takes away what « on conflict » needs: " + bare.strip());
        }
    }

    /** A function that was there and now raises more than it did. */
    private void redefined(String name, String sql, List<String> found) {
        int raises = (int) RAISES.matcher(sql).results().count();
        for (var called : CALLED.matcher(sql).results().toList()) {
            var it = called.group(1).toLowerCase(Locale.ROOT);
            if (!it.equals(name) && raising.getOrDefault(it, 0) > 0) raises++;
        }
        var before = raising.put(name, raises);
        if (before != null && raises > before) found.add("refuses more: " + name);
    }

    private boolean ofNew(String bare, Set<String> created) {
        var altered = pattern("\\balter\\s+table\\s+(if\\s+exists\\s+)?(only\\s+)?(" + NAME + ")")
                .matcher(bare);
        boolean its = altered.find() && created.contains(altered.group(3).toLowerCase(Locale.ROOT));
        return its
                || TABLE.matcher(bare).find()
                        && !pattern("\\balter\\s+table\\b").matcher(bare).find();
    }

    /** Comments and quoted words away; bodies of functions too, which do nothing when they are written. */
    private static String bare(String sql) {
        return sql.replaceAll("(?s)\\$(\\w*)\\$.*?\\$\\1\\$", " ").replaceAll("'[^']*'", "''");
    }

    /** Cut at the semicolons that are in no body and in no quotes. */
    private static List<String> statements(String migration) {
        var text = migration.replaceAll("(?m)--[^\n]*", "");
        var found = new ArrayList<String>();
        var statement = Pattern.compile("(?s)(?:\\$(\\w*)\\$.*?\\$\\1\\$|'[^']*+'|[^;'$]++|\\$)+")
                .matcher(text);
        while (statement.find()) if (!statement.group().isBlank()) found.add(statement.group());
        return found;
    }
}
