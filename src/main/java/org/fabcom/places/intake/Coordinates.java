package org.fabcom.places.intake;

import module java.base;
import org.fabcom.places.Communes;
import org.fabcom.places.Distance;
import org.fabcom.places.standard.Field;

/**
 * Where a row says that its place lies, held against its commune: a point far outside is not kept (of a table in the standard it is told), one that fits once its two
 * numbers change places, or once it lies on the other side of Greenwich, is put right. Each is told.
 *
 * @param standard whether the table is in the standard: what its producer published stays, and is told
 */
record Coordinates(Communes communes, Notes notes, boolean standard) {

    /** How far from the middle of its commune a place may lie, beyond what is known of that middle. */
    private static final int OUTSIDE = 15_000;

    private static final String BOTH = "latitude, longitude";

    /** Both or none: half a point is nowhere. */
    void read(Map<Field, String> raw, Map<Field, List<String>> said) {
        var latitude = raw.get(Field.LATITUDE);
        var longitude = raw.get(Field.LONGITUDE);
        if (latitude == null && longitude == null) return;
        if (latitude == null || longitude == null) {
            notes.say("places.import.half", BOTH);
            return;
        }
        var north = Numbers.coordinate("latitude", latitude, 180, notes);
        var east = Numbers.coordinate("longitude", longitude, 180, notes);
        if (north == null || east == null) return;
        var code = said.getOrDefault(Field.COMMUNE_CODE, List.of("")).getFirst();
        placed(code, north, east).ifPresent(it -> {
            said.put(Field.LATITUDE, List.of(it.north()));
            said.put(Field.LONGITUDE, List.of(it.east()));
        });
    }

    private record Spot(String north, String east) {}

    private Optional<Spot> placed(String code, String north, String east) {
        var there = new Spot(north, east);
        var far = far(code, there);
        if (far.isEmpty()) return earthly(there) ? Optional.of(there) : leave(there, "places.import.why.coordinate");
        if (fits(code, far.get())) return Optional.of(there);
        var turned = new Spot(east, north);
        if (far(code, turned).filter(it -> fits(code, it)).isPresent()) {
            notes.say("places.import.turned", BOTH, north + ", " + east);
            return Optional.of(turned);
        }
        var mirrored = new Spot(north, east.startsWith("-") ? east.substring(1) : "-" + east);
        if (far(code, mirrored).filter(it -> fits(code, it)).isPresent()) {
            notes.say("places.import.mirrored", "longitude", east, mirrored.east());
            return Optional.of(mirrored);
        }
        if (!standard || !earthly(there))
            return leave(there, "places.import.why.far", far.get().metres() / 1000);
        notes.say("places.import.far", BOTH, north + ", " + east, far.get().metres() / 1000);
        return Optional.of(there);
    }

    private Optional<Spot> leave(Spot it, String why, Object... args) {
        notes.left(BOTH, it.north() + ", " + it.east(), why, args);
        return Optional.empty();
    }

    private static boolean earthly(Spot it) {
        return Math.abs(Double.parseDouble(it.north())) <= 90;
    }

    private static boolean fits(String code, Distance far) {
        return !code.isEmpty() && far.metres() <= far.within() + OUTSIDE;
    }

    /** Empty if nobody knows where the commune lies. */
    private Optional<Distance> far(String code, Spot it) {
        if (code.isEmpty()) return Optional.empty();
        return communes.distance(code, Double.parseDouble(it.north()), Double.parseDouble(it.east()));
    }
}
