package org.fabcom.accompaniment.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.accompaniment.cases.Case.Outcome;
import org.fabcom.accompaniment.commons.SizeClass;
import org.fabcom.accompaniment.observatory.Edition.Part;
import org.fabcom.accompaniment.observatory.Edition.Row;
import org.fabcom.accompaniment.observatory.Edition.Table;
import org.fabcom.accompaniment.observatory.World.About;
import org.fabcom.accompaniment.observatory.World.Ended;
import org.fabcom.accompaniment.observatory.World.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No cell, no difference, no sum of what is published reveals a group of one or two, in thousands of small worlds. */
class ReidentificationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 1);
    private static final int WORLDS = 4000;

    @Test
    void nobody_learns_of_a_group_of_one_or_two() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.err.println("seed " + seed);
        var random = new Random(seed);
        int shown = 0;
        int hidden = 0;
        int broken = 0;
        for (int i = 0; i < WORLDS; i++) {
            var world = world(random);
            var sheets = Compiling.sheets(world, FROM, UNTIL);
            var ended = Compiling.ended(world, FROM, UNTIL);
            for (var part : List.of(sheets, ended)) {
                assertThat(Attacker.learns(part))
                        .as("seed " + seed + ", world " + i)
                        .isEmpty();
                for (var table : part.tables())
                    for (var row : table.rows())
                        for (var cell : row.cells()) {
                            if (cell == null) hidden++;
                            else shown++;
                        }
            }
            assertThat(compared(world, sheets, ended))
                    .as("seed " + seed + ", world " + i)
                    .isEmpty();
            if (!Attacker.learns(naive(world, sheets)).isEmpty()) broken++;
        }
        assertThat(shown).as("cells that are shown").isGreaterThan(1000);
        assertThat(hidden).as("cells that are hidden").isGreaterThan(1000);
        assertThat(broken)
                .as("worlds in which hiding small figures alone would not do")
                .isGreaterThan(WORLDS / 20);
    }

    @Test
    void the_same_rows_give_the_same_tables_in_whatever_order_they_come() {
        var world = world(new Random(7));
        var turned = new World(world.sheets().reversed(), world.ended().reversed());
        assertThat(Compiling.sheets(turned, FROM, UNTIL)).isEqualTo(Compiling.sheets(world, FROM, UNTIL));
        assertThat(Compiling.ended(turned, FROM, UNTIL)).isEqualTo(Compiling.ended(world, FROM, UNTIL));
    }

    /** A figure of one part taken for a part of a figure of the other: tools left of tools in use, endings of sheets. */
    private static List<String> compared(World world, Part sheets, Part ended) {
        var found = new ArrayList<String>();
        if (sheets.whole() == null || ended.whole() == null) return found;
        var kept = world.sheets().stream().map(it -> it.about().organisation()).collect(Collectors.toSet());
        var over = world.ended().stream().map(it -> it.about().organisation()).collect(Collectors.toSet());
        apart("all", kept, over, found);
        var tools = rows(sheets, "tools");
        for (var row : rows(ended, "left").keySet()) {
            if (!tools.containsKey(row)) continue;
            apart(row, users(world, row, it -> true), leavers(world, row, it -> true), found);
        }
        for (var by : Compiling.BREAKDOWNS) {
            var inUse = sheets.table("tools." + by);
            var left = ended.table("left." + by);
            if (inUse.isEmpty() || left.isEmpty()) continue;
            for (var column : left.get().columns()) {
                if (inUse.get().columns().stream().noneMatch(it -> it.key().equals(column.key()))) continue;
                if (column.key().equals(Compiling.OTHERS)) continue;
                apart(
                        by + " " + column.key(),
                        kept.stream()
                                .filter(it -> at(world, it, by).equals(column.key()))
                                .collect(Collectors.toSet()),
                        over.stream()
                                .filter(it -> at(world, it, by).equals(column.key()))
                                .collect(Collectors.toSet()),
                        found);
                for (var row : left.get().rows()) {
                    var one = cell(left.get(), row.key(), column.key());
                    var other = cell(inUse.get(), row.key(), column.key());
                    if (one == null || other == null) continue;
                    apart(
                            by + " " + column.key() + " " + row.key(),
                            users(world, row.key(), it -> at(world, it, by).equals(column.key())),
                            leavers(world, row.key(), it -> at(world, it, by).equals(column.key())),
                            found);
                }
            }
        }
        return found;
    }

    private static void apart(String where, Set<UUID> large, Set<UUID> small, List<String> found) {
        if (!large.containsAll(small)) return;
        if (large.size() - small.size() < 3) found.add(where + ": " + (large.size() - small.size()));
    }

    private static Set<UUID> users(World world, String tool, java.util.function.Predicate<UUID> where) {
        return world.sheets().stream()
                .filter(it -> it.tools().contains(tool))
                .map(it -> it.about().organisation())
                .filter(where)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> leavers(World world, String tool, java.util.function.Predicate<UUID> where) {
        return world.ended().stream()
                .filter(it -> it.left().containsKey(tool))
                .map(it -> it.about().organisation())
                .filter(where)
                .collect(Collectors.toSet());
    }

    private static String at(World world, UUID id, String by) {
        return java.util.stream.Stream.concat(
                        world.sheets().stream().map(Sheet::about),
                        world.ended().stream().map(Ended::about))
                .filter(it -> it.organisation().equals(id))
                .map(it -> by.equals("taille") ? it.size().name() : it.departement())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Row> rows(Part part, String table) {
        var rows = new HashMap<String, Row>();
        part.table(table).ifPresent(it -> it.rows().forEach(row -> rows.put(row.key(), row)));
        return rows;
    }

    private static @Nullable Integer cell(Table table, String row, String column) {
        for (int i = 0; i < table.columns().size(); i++)
            if (table.columns().get(i).key().equals(column))
                for (var it : table.rows())
                    if (it.key().equals(row)) return it.cells().get(i);
        return null;
    }

    /** The same tables when only figures below three are hidden: what the attacker must be able to break. */
    private static Part naive(World world, Part part) {
        var tables = new ArrayList<Table>();
        for (var table : part.tables()) {
            if (table.columns().isEmpty()) continue;
            var by = table.id().substring(table.id().indexOf('.') + 1);
            var columns = table.columns().stream().map(it -> it.key()).toList();
            if (columns.contains(Compiling.OTHERS)) continue;
            var rows = new ArrayList<Row>();
            for (var row : table.rows()) {
                var cells = new ArrayList<@Nullable Integer>();
                for (var column : columns) {
                    int number = users(world, row.key(), it -> at(world, it, by).equals(column))
                            .size();
                    cells.add(number < 3 ? null : (Integer) number);
                }
                rows.add(new Row(row.key(), row.total(), cells));
            }
            tables.add(new Table(table.id(), table.columns(), rows));
        }
        return new Part(part.from(), part.until(), part.whole(), tables);
    }

    private static World world(Random random) {
        int many = 8 + random.nextInt(40);
        int places = 1 + random.nextInt(5);
        int tools = 1 + random.nextInt(4);
        var sheets = new ArrayList<Sheet>();
        var ended = new ArrayList<Ended>();
        double over = random.nextDouble();
        double fan = random.nextDouble();
        for (int i = 0; i < many; i++) {
            var about = new About(
                    new UUID(random.nextLong(), random.nextLong()),
                    random.nextInt(12) == 0
                            ? ""
                            : String.valueOf(20 + Math.min(random.nextInt(places), random.nextInt(places))),
                    SizeClass.values()[random.nextInt(SizeClass.values().length)]);
            var used = new HashSet<String>();
            for (int t = 0; t < tools; t++) if (random.nextDouble() < fan) used.add("Outil " + t);
            if (random.nextInt(8) > 0) sheets.add(new Sheet(about, used));
            if (random.nextDouble() > over) continue;
            var left = new HashMap<String, String>();
            for (var it : used)
                if (random.nextInt(4) > 0) left.put(it, random.nextInt(5) == 0 ? "" : "Libre " + random.nextInt(3));
            ended.add(new Ended(
                    about,
                    Arrays.stream(Outcome.values())
                            .toList()
                            .get(Math.min(random.nextInt(5), random.nextInt(5)))
                            .name(),
                    random.nextInt(9) == 0 ? null : random.nextInt(900),
                    random.nextInt(5000),
                    random.nextInt(3) == 0 ? 0 : random.nextInt(80_000),
                    left));
        }
        return new World(sheets, ended);
    }
}
