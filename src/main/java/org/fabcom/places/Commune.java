package org.fabcom.places;

import module java.base;

/**
 * A commune of France, or an arrondissement of Paris, Lyon or Marseille.
 *
 * @param insee its code, such as 38185 or 2A004
 * @param department the department's code
 * @param postalCodes none for the islands where nobody lives
 * @param population 0 if unknown
 * @param partOf the commune an arrondissement belongs to, else empty
 * @param formerly the former name by which it was found (a delegated commune), else empty
 */
public record Commune(
        String insee,
        String name,
        String department,
        String departmentName,
        List<String> postalCodes,
        int population,
        String partOf,
        String formerly) {

    /** Whether the code is of its department, as that of a post office there is. */
    public boolean mayHave(String postalCode) {
        return postalCode.startsWith(department.matches("2[AB]") ? "20" : department.substring(0, 2));
    }

    /** Enough to tell it from its namesakes: « Valence · Drôme (26) ». */
    public String label() {
        return name + " · " + departmentName + " (" + department + ")";
    }
}
