package org.fabcom.kernel;

import module java.base;

/** The accounting entries file (FEC): the names of its eighteen fields, in the order of article A47 A-1 of the LPF. */
public final class EntriesFile {

    public static final List<String> FIELDS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private EntriesFile() {}
}
