package org.fabcom.web.offline;

/**
 * Where a room keeps its devices and what came from them: the tables {@code device} and {@code received} of its own schema.
 *
 * @param place the column that names at what a device stands
 * @param longest characters of a line
 * @param chained a line that does not name the one before it is refused
 */
public record QueueTables(String schema, String place, int longest, boolean chained) {

    String device() {
        return schema + ".device";
    }

    String received() {
        return schema + ".received";
    }
}
