package org.fabcom.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.SizeClass;
import org.fabcom.observatory.Differences.Seen;
import org.fabcom.observatory.Edition.Column;
import org.fabcom.observatory.Edition.Part;
import org.fabcom.observatory.Edition.Row;
import org.fabcom.observatory.Edition.Table;
import org.fabcom.observatory.World.About;
import org.fabcom.observatory.World.Ended;
import org.fabcom.observatory.World.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No cell, no difference, no sum of what is published reveals a group of one or two, in thousands of small worlds. */
class ReidentificationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 1);
    private static final int WORLDS = Integer.getInteger("worlds", 4000);
    private static final int TERRITORIES = WORLDS / 8;

    @Test
    void nobody_learns_of_a_group_of_one_or_two() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.err.println("seed " + seed);
        var random = new Random(seed);
        int shown = 0;
        int hidden = 0;
        int broken = 0;
        int replaced = 0;
        for (int i = 0; i < WORLDS; i++) {
            var world = world(random);
            var kept = Counted.sheets(world);
            var sheets = Compiling.sheets(kept, FROM, UNTIL, List.of());
            var ended = Compiling.ended(
                    Counted.ended(world), FROM, UNTIL, sheets.whole() == null ? List.of() : List.of(kept));
            for (var part : List.of(sheets, ended)) {
                assertThat(Attacker.learns(part))
                        .as("seed " + seed + ", world " + i)
                        .isEmpty();
                for (var table : part.tables()) {
                    if (table.id().matches("targets\\..*\\.(departement|taille)")) replaced++;
                    for (var row : table.rows())
                        for (var cell : row.cells()) {
                            if (cell == null) hidden++;
                            else shown++;
                        }
                }
            }
            assertThat(Differences.reveal(new Seen(world, sheets), new Seen(world, ended)))
                    .as("seed " + seed + ", world " + i)
                    .isEmpty();
            if (!Attacker.learns(naive(world, sheets)).isEmpty()) broken++;
        }
        assertThat(shown).as("cells that are shown").isGreaterThan(1000);
        assertThat(replaced)
                .as("tables of what replaced a tool, by place or size")
                .isGreaterThan(WORLDS / 100);
        assertThat(hidden).as("cells that are hidden").isGreaterThan(1000);
        assertThat(broken)
                .as("worlds in which hiding small figures alone would not do")
                .isGreaterThan(WORLDS / 20);
    }

    /** One edition after the other, of much the same organisations: whoever subtracts them learns of nobody. */
    @Test
    void no_difference_between_editions_is_a_group_of_one_or_two() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.err.println("seed " + seed);
        var random = new Random(seed);
        int compared = 0;
        int broken = 0;
        for (int i = 0; i < TERRITORIES; i++) {
            var world = world(random);
            var published = new ArrayList<Seen>();
            var counted = new ArrayList<Counted>();
            var careless = new ArrayList<Seen>();
            for (int edition = 0; edition < 3; edition++) {
                var kept = Counted.sheets(world);
                var over = Counted.ended(world);
                careless.add(new Seen(world, Compiling.sheets(kept, FROM, UNTIL, List.of())));
                careless.add(new Seen(world, Compiling.ended(over, FROM, UNTIL, List.of(kept))));
                var before = List.copyOf(counted);
                var sheets = Compiling.sheets(kept, FROM, UNTIL, before);
                if (sheets.whole() != null) counted.add(kept);
                var ended = Compiling.ended(over, FROM, UNTIL, List.copyOf(counted));
                if (ended.whole() != null) counted.add(over);
                for (var part : List.of(sheets, ended)) {
                    assertThat(Attacker.learns(part))
                            .as("seed " + seed + ", world " + i)
                            .isEmpty();
                    if (part.whole() != null && edition > 0) compared++;
                    published.add(new Seen(world, part));
                }
                world = later(world, random);
            }
            assertThat(Differences.between(published))
                    .as("seed " + seed + ", world " + i)
                    .isEmpty();
            if (!Differences.between(careless).isEmpty()) broken++;
        }
        assertThat(compared).as("parts of later editions").isGreaterThan(TERRITORIES / 2);
        assertThat(broken)
                .as("territories in which editions that ignore each other would tell")
                .isGreaterThan(TERRITORIES / 2);
    }

    /** A54: targets by département and size too, where enough organisations left a tool. */
    @Test
    void what_replaced_a_tool_is_told_by_place_where_enough_left_it() {
        var ended = new ArrayList<Ended>();
        for (int i = 0; i < 24; i++) {
            var about = new About(new UUID(0, i), i < 12 ? "07" : "26", SizeClass.UNDER_10);
            var left = i % 12 < 6 ? Map.of("Doodle", i % 2 == 0 ? "Framadate" : "Lufi") : Map.<String, String>of();
            ended.add(new Ended(about, Outcome.FULL.name(), 100, 600, 0, left));
        }
        var part = Compiling.ended(Counted.ended(new World(List.of(), ended)), FROM, UNTIL, List.of());
        var table = part.table("targets.Doodle.departement").orElseThrow();
        assertThat(table.columns()).containsExactly(new Column("07", 6), new Column("26", 6));
        assertThat(table.rows()).containsExactly(new Row("Framadate", 6, List.of(3, 3)));
        assertThat(part.table("targets.Doodle.taille")).as("one size only").isEmpty();
    }

    @Test
    void the_same_rows_give_the_same_tables_in_whatever_order_they_come() {
        var world = world(new Random(7));
        var turned = new World(world.sheets().reversed(), world.ended().reversed());
        for (var others : List.of(List.<Counted>of(), List.of(Counted.sheets(world(new Random(8)))))) {
            assertThat(Compiling.sheets(Counted.sheets(turned), FROM, UNTIL, others))
                    .isEqualTo(Compiling.sheets(Counted.sheets(world), FROM, UNTIL, others));
            assertThat(Compiling.ended(Counted.ended(turned), FROM, UNTIL, others))
                    .isEqualTo(Compiling.ended(Counted.ended(world), FROM, UNTIL, others));
        }
    }

    /** The same tables when only figures below three are hidden: what the attacker must be able to break. */
    private static Part naive(World world, Part part) {
        var tables = new ArrayList<Table>();
        for (var table : part.tables()) {
            if (table.columns().isEmpty() || table.id().startsWith("targets.")) continue;
            var by = table.id().substring(table.id().indexOf('.') + 1);
            var columns = table.columns().stream().map(it -> it.key()).toList();
            if (columns.contains(Crossing.OTHERS)) continue;
            var rows = new ArrayList<Row>();
            for (var row : table.rows()) {
                var cells = new ArrayList<@Nullable Integer>();
                for (var column : columns) {
                    int number = (int) world.sheets().stream()
                            .filter(it -> it.tools().contains(row.key()))
                            .filter(it -> Counted.key(it.about(), by).equals(column))
                            .count();
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

    /** Months later: some keep another sheet, hardly changed, some end another accompaniment, a few are new. */
    private static World later(World before, Random random) {
        var others = world(random);
        double faithful = random.nextDouble();
        double news = random.nextDouble() / 4;
        var sheets = new ArrayList<Sheet>();
        for (var it : before.sheets()) {
            if (random.nextDouble() < faithful / 20) continue;
            var tools = new HashSet<>(it.tools());
            if (random.nextInt(6) == 0) tools.removeIf(one -> random.nextBoolean());
            sheets.add(new Sheet(it.about(), tools));
        }
        var ended = new ArrayList<Ended>();
        for (var it : before.ended()) {
            if (random.nextDouble() < faithful / 20) continue;
            var left = new HashMap<>(it.left());
            if (random.nextInt(6) == 0) left.replaceAll((tool, target) -> "Libre " + random.nextInt(3));
            ended.add(new Ended(
                    it.about(),
                    random.nextInt(8) == 0 ? Outcome.FULL.name() : it.outcome(),
                    it.days(),
                    it.minutes(),
                    it.cents(),
                    left));
        }
        others.sheets().stream().filter(it -> random.nextDouble() < news).forEach(sheets::add);
        others.ended().stream().filter(it -> random.nextDouble() < news).forEach(ended::add);
        return new World(sheets, ended);
    }
}
