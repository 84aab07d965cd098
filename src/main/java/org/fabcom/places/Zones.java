package org.fabcom.places;

import module java.base;

/** How far each line of the index lies from the territory: of it, near, or far. Immutable. */
record Zones(List<String> territory, CommuneIndex index, byte[] zones) {

    static final int HOME = 0;
    static final int NEAR = 1;
    static final int FAR = 2;

    private static final int AROUND = 40_000;

    /** Without a territory, or where nobody knows where it lies, nothing is far. */
    static Zones of(List<String> territory, CommuneIndex index, Centres centres) {
        var zones = new byte[index.size()];
        var near = around(territory, centres);
        if (near.isEmpty()) return new Zones(territory, index, zones);
        java.util.Arrays.fill(zones, (byte) FAR);
        near.forEach(it -> set(zones, index.byCode(it), NEAR));
        territory.forEach(it -> set(zones, index.byCode(it), HOME));
        for (int line = 0; line < zones.length; line++)
            if (!index.today(line))
                zones[line] = zones[index.byCode(index.commune(line).insee())];
        return new Zones(territory, index, zones);
    }

    private static void set(byte[] zones, int line, int zone) {
        if (line >= 0) zones[line] = (byte) zone;
    }

    /** Within the territory's reach from its middle, and some way beyond. */
    private static List<String> around(List<String> territory, Centres centres) {
        var known = territory.stream()
                .filter(it -> centres.point(it).isPresent())
                .limit(200)
                .toList();
        return known.stream()
                .map(it -> new Middle(it, reach(it, known, centres)))
                .min(Comparator.comparingInt(Middle::reach))
                .map(it -> centres.around(it.insee(), it.reach() + AROUND))
                .orElse(List.of());
    }

    private record Middle(String insee, int reach) {}

    private static int reach(String from, List<String> all, Centres centres) {
        return all.stream()
                .mapToInt(it -> centres.between(from, it).map(Distance::metres).orElse(0))
                .max()
                .orElse(0);
    }

    int of(int line) {
        return zones[line];
    }

    int of(Commune commune) {
        return of(index.byCode(commune.insee()));
    }
}
