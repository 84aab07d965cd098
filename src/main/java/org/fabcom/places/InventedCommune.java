package org.fabcom.places;

import module java.base;
import org.fabcom.kernel.demo.DemoFile;

/**
 * A line of {@code demo/communes.yml}: a commune of the demonstration, under an INSEE and a postal code that nobody has.
 *
 * @param latitude and {@code longitude}: in thousandths of a degree
 */
record InventedCommune(
        String insee, String name, String department, String postalCode, int population, int latitude, int longitude) {

    static List<InventedCommune> all() {
        return DemoFile.read("communes.yml", InventedCommune.class);
    }

    /** As {@code places/communes.tsv.gz} has them. */
    String line() {
        return String.join("\t", insee, name, department, postalCode, Integer.toString(population));
    }

    /** As {@code places/centres.tsv.gz} has them, right to a kilometre. */
    String centre() {
        return String.join("\t", insee, Integer.toString(latitude), Integer.toString(longitude), "1");
    }
}
