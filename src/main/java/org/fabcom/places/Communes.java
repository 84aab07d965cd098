package org.fabcom.places;

import module java.base;
import org.fabcom.kernel.demo.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The communes of France, found without asking anybody outside, and in a demonstration those of its invented territory. Read
 * from a file of the application at the first question, then kept in some 3 MB. Thread-safe.
 */
@Component
public final class Communes {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,5}");
    private static final Pattern INSEE = Pattern.compile("[0-9][0-9ABab][0-9]{3}");
    private static final Pattern WITH_POSTAL =
            Pattern.compile("(.*?)[\\s,;:/(–-]*\\b(?:F-?)?([0-9]{2}[ \u00a0\u202f]?[0-9]{3})\\b[\\s,;:/)–-]*(.*)");
    private static final Pattern CEDEX = Pattern.compile("(?i)\\s*\\bc[ée]dex\\b.*$");
    private static final Pattern WITH_DEPARTMENT = Pattern.compile("(.*\\p{L}.*?)[\\s,(]+([0-9][0-9ABab][0-9]?)\\)?");

    private static final int LONGEST = 100;

    private static final int EXACT = 0;
    private static final int BEGINS = 1;
    private static final int WORD = 2;
    private static final int TYPO = 3;
    private static final int TYPO_BEGINS = 4;
    private static final int NONE = 9;

    private final Atlas france = new Atlas(List::of);
    private final Atlas invented = new Atlas(InventedCommune::all);
    private final BooleanSupplier demonstration;
    private final TerritoryCommunes home;
    private volatile @Nullable Zones zones;

    @Autowired
    Communes(Demonstration demonstration, Optional<TerritoryCommunes> home) {
        this(demonstration::on, home.orElse(List::of));
    }

    /** @param demonstration true while the communes of the invented territory are known too */
    public Communes(BooleanSupplier demonstration) {
        this(demonstration, List::of);
    }

    /** @param home whose communes come first */
    public Communes(BooleanSupplier demonstration, TerritoryCommunes home) {
        this.demonstration = demonstration;
        this.home = home;
    }

    /** A commune and its postal code as people write them in one cell. {@code cedex}: the code is of a post office. */
    public record Written(String postalCode, String name, boolean cedex) {}

    /** « 26000 Valence », « Valence (26000) », « 26021 VALENCE CEDEX 9 »; empty if there is no code of five digits, or nothing beside it. */
    public static Optional<Written> written(String cell) {
        var both = WITH_POSTAL.matcher(cell.strip());
        if (cell.length() > LONGEST || !both.matches()) return Optional.empty();
        var beside = (both.group(1) + " " + both.group(3)).strip();
        var name = bare(beside);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written(both.group(2).replaceAll("[^0-9]", ""), name, !name.equals(beside)));
    }

    /** Without the word of a post office. */
    public static String bare(String name) {
        return CEDEX.matcher(name).replaceAll("").strip();
    }

    /**
     * Communes by name (case, accents, hyphens, « st » and one typing error forgiven), postal code or its first digits, INSEE
     * code, or a name with one of them. Those of the territory first, then those near it, then the best; at most {@code most}.
     */
    public List<Commune> search(String text, int most) {
        var asked = text.strip();
        if (asked.length() > LONGEST) return List.of();
        if (DIGITS.matcher(asked).matches()) return byDigits(asked, most);
        if (INSEE.matcher(asked).matches()) return find(asked).stream().toList();
        var both = written(asked);
        if (both.isPresent()) return there(both.get(), most);
        var found = byName(asked, most);
        return found.isEmpty() ? inDepartment(asked, most) : found;
    }

    /** Where nobody else has the code, that of a post office still tells the department. */
    private List<Commune> there(Written both, int most) {
        var named = byName(both.name(), Integer.MAX_VALUE);
        var there = named.stream()
                .filter(it -> it.postalCodes().contains(both.postalCode()))
                .limit(most)
                .toList();
        return !there.isEmpty() || !both.cedex()
                ? there
                : named.stream()
                        .filter(it -> NameKey.same(both.name(), it.name()) && it.mayHave(both.postalCode()))
                        .limit(most)
                        .toList();
    }

    /** The names of those of the territory. */
    List<String> ours() {
        return home.territory().stream()
                .flatMap(it -> find(it).stream())
                .map(Commune::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The commune of this INSEE code; a code that is no more gives the commune of today. */
    public Optional<Commune> find(String insee) {
        int line = index().byCode(insee.strip().toUpperCase(java.util.Locale.ROOT));
        return line < 0 ? Optional.empty() : Optional.of(index().commune(line));
    }

    /**
     * How far the communes of these INSEE codes lie from each other, as the crow flies; former codes are understood. Empty if
     * a code is unknown, or if nobody knows where the commune lies: unknown is not far.
     */
    public Optional<Distance> distance(String one, String other) {
        var from = find(one);
        var to = find(other);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        return centres().between(from.get().insee(), to.get().insee());
    }

    /** How far a point, in degrees, lies from a commune; empty if nobody knows where that is. */
    public Optional<Distance> distance(String insee, double latitude, double longitude) {
        return find(insee).flatMap(it -> centres().from(it.insee(), (float) latitude, (float) longitude));
    }

    /**
     * The commune that this name means without doubt, with its postal code where it is known (else empty): the name as it is
     * written or formerly was, hyphens and accents forgiven; a code of a post office (CEDEX) still tells the department.
     */
    public Optional<Commune> meant(String name, String postalCode) {
        if (name.isBlank() || name.length() > LONGEST) return Optional.empty();
        var around = zones();
        var exact = best(around.index().named(NameKey.of(name)).mapToLong(it -> score(EXACT, it, around)), 60);
        if (postalCode.isEmpty()) return only(exact);
        var there = exact.stream()
                .filter(it -> it.postalCodes().contains(postalCode))
                .toList();
        if (!there.isEmpty()) return only(there);
        var department = exact.stream().filter(it -> it.mayHave(postalCode)).toList();
        return department.isEmpty() ? only(search(postalCode + " " + name, 2)) : only(department);
    }

    private static Optional<Commune> only(List<Commune> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The communes within so many metres as the crow flies, the nearest first, itself included; none if it is not known where it lies. */
    public List<String> around(String insee, int metres) {
        return find(insee).map(it -> centres().around(it.insee(), metres)).orElse(List.of());
    }

    /** Where it lies: latitude and longitude in thousandths of a degree; empty if nobody knows. */
    public Optional<Point> point(String insee) {
        return find(insee).flatMap(it -> centres().point(it.insee())).map(it -> new Point(it[0], it[1]));
    }

    /** In thousandths of a degree. */
    public record Point(int latitude, int longitude) {}

    private List<Commune> inDepartment(String asked, int most) {
        var parts = WITH_DEPARTMENT.matcher(asked);
        if (!parts.matches()) return List.of();
        var department = parts.group(2).toUpperCase(java.util.Locale.ROOT);
        return byName(parts.group(1), Integer.MAX_VALUE).stream()
                .filter(it -> it.department().equals(department))
                .limit(most)
                .toList();
    }

    private List<Commune> byDigits(String digits, int most) {
        var around = zones();
        var lines = Arrays.stream(index().byPostalCode(digits)).mapToLong(it -> score(BEGINS, it, around));
        var found = best(lines, most);
        return found.isEmpty() ? find(digits).stream().toList() : found;
    }

    private List<Commune> byName(String name, int most) {
        var query = NameKey.of(name);
        if (query.length == 0) return List.of();
        var around = zones();
        var index = around.index();
        var scores = LongStream.builder();
        for (int line = 0; line < index.size(); line++) {
            int rank = rank(query, index.keys(), index.keyStart(line), index.keyEnd(line));
            if (rank != NONE) scores.add(score(rank, line, around));
        }
        return best(scores.build(), most);
    }

    private static int rank(byte[] query, byte[] keys, int at, int end) {
        if (at == end) return NONE;
        if (NameKey.common(query, keys, at, end) == query.length) return query.length == end - at ? EXACT : BEGINS;
        if (query.length < 2) return NONE;
        for (int i = at + 1; i <= end - query.length; i++) {
            if (NameKey.capital(keys[i]) && NameKey.common(query, keys, i, end) == query.length) return WORD;
        }
        if (query.length >= 4 && NameKey.nearly(query, keys, at, end, true)) return TYPO;
        return query.length >= 5 && NameKey.nearly(query, keys, at, end, false) ? TYPO_BEGINS : NONE;
    }

    /** The zone with the rank, then communes of today, then the most populous, in one number that sorts. */
    private long score(int rank, int line, Zones around) {
        long former = around.index().today(line) ? 0 : 1;
        long small = (1L << 24) - 1 - around.index().population(line);
        return (long) tier(rank, around.of(line)) << 48 | former << 47 | small << 20 | line;
    }

    /** Somebody who mistypes a commune far away is rarer than one who shortens a name from here: typing errors come last. */
    private static int tier(int rank, int zone) {
        return rank <= WORD ? zone * 3 + rank : 9 + zone * 2 + rank - TYPO;
    }

    /** Of the territory. */
    boolean home(Commune commune) {
        return !home.territory().isEmpty() && zones().of(commune) == Zones.HOME;
    }

    /** Neither of the territory nor near it; nothing is, as long as no territory is known. */
    public boolean far(Commune commune) {
        return zones().of(commune) == Zones.FAR;
    }

    private Zones zones() {
        var known = zones;
        var territory = home.territory();
        if (known == null || known.index() != index() || !known.territory().equals(territory))
            zones = known = Zones.of(territory, index(), centres());
        return known;
    }

    private List<Commune> best(LongStream scores, int most) {
        var found = new LinkedHashMap<String, Commune>();
        for (long score : scores.sorted().toArray()) {
            if (found.size() >= most) break;
            var commune = index().commune((int) (score & 0xFFFFF));
            found.putIfAbsent(commune.insee(), commune);
        }
        return List.copyOf(found.values());
    }

    private Atlas atlas() {
        return demonstration.getAsBoolean() ? invented : france;
    }

    private Centres centres() {
        return atlas().centres();
    }

    private CommuneIndex index() {
        return atlas().index();
    }
}
