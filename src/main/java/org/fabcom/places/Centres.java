package org.fabcom.places;

import module java.base;

/** Where the communes of {@code places/centres.tsv.gz} lie, some 600 kB in memory. Immutable. */
final class Centres {

    private static final int CODE = 5;
    private static final double EARTH = 6_371_000;

    private final int[] codes;
    private final float[] latitude;
    private final float[] longitude;
    private final short[] within;

    private Centres(int count) {
        codes = new int[count];
        latitude = new float[count];
        longitude = new float[count];
        within = new short[count];
    }

    /** @param more beside those of the file */
    static Centres read(List<InventedCommune> more) {
        try (var packed = Objects.requireNonNull(Centres.class.getResourceAsStream("/places/centres.tsv.gz"));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.ISO_8859_1))) {
            var all = Stream.concat(lines.lines(), more.stream().map(InventedCommune::centre))
                    .sorted(Comparator.comparingInt(Centres::key))
                    .toList();
            var centres = new Centres(all.size());
            for (int i = 0; i < all.size(); i++) centres.put(i, all.get(i).split("\t"));
            return centres;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int key(String line) {
        return Integer.parseInt(line.substring(0, CODE), 36);
    }

    private void put(int i, String[] cells) {
        codes[i] = key(cells[0]);
        latitude[i] = Integer.parseInt(cells[1]) / 1000f;
        longitude[i] = Integer.parseInt(cells[2]) / 1000f;
        within[i] = Short.parseShort(cells[3]);
    }

    /** Empty if one of them lies nobody knows where. Great circle on a sphere (haversine): right to half a per cent. */
    Optional<Distance> between(String one, String other) {
        if (one.equals(other)) return Optional.of(Distance.NONE);
        int a = Arrays.binarySearch(codes, Integer.parseInt(one, 36));
        int b = Arrays.binarySearch(codes, Integer.parseInt(other, 36));
        if (a < 0 || b < 0) return Optional.empty();
        return Optional.of(new Distance((int) Math.round(metres(a, b)), (within[a] + within[b]) * 1000));
    }

    /** From a commune to a point. */
    Optional<Distance> from(String insee, float north, float east) {
        int at = Arrays.binarySearch(codes, Integer.parseInt(insee, 36));
        if (at < 0) return Optional.empty();
        return Optional.of(
                new Distance((int) Math.round(metres(latitude[at], longitude[at], north, east)), within[at] * 1000));
    }

    /** The codes within so many metres, the nearest first. */
    List<String> around(String insee, int most) {
        int from = Arrays.binarySearch(codes, Integer.parseInt(insee, 36));
        if (from < 0) return List.of(insee);
        double degrees = Math.toDegrees(most / EARTH) * 1.01;
        var near = new ArrayList<double[]>();
        for (int i = 0; i < codes.length; i++) {
            if (Math.abs(latitude[i] - latitude[from]) > degrees) continue;
            double metres = metres(from, i);
            if (metres <= most) near.add(new double[] {metres, i});
        }
        near.sort(Comparator.comparingDouble(it -> it[0]));
        return near.stream().map(it -> code((int) it[1])).toList();
    }

    private String code(int i) {
        var code = Integer.toString(codes[i], 36).toUpperCase(Locale.ROOT);
        return "0".repeat(5 - code.length()) + code;
    }

    /** Latitude and longitude in thousandths of a degree; empty if nobody knows. */
    Optional<int[]> point(String insee) {
        int at = Arrays.binarySearch(codes, Integer.parseInt(insee, 36));
        return at < 0
                ? Optional.empty()
                : Optional.of(new int[] {Math.round(latitude[at] * 1000), Math.round(longitude[at] * 1000)});
    }

    private double metres(int a, int b) {
        return metres(latitude[a], longitude[a], latitude[b], longitude[b]);
    }

    private static double metres(float latitude, float longitude, float toLatitude, float toLongitude) {
        double north = Math.sin(Math.toRadians(toLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
        double chord =
                north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(toLatitude)) * east * east;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
