package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.matching.Matched;
import org.fabcom.imports.matching.Matching;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.kernel.Fold;

/**
 * Exports of other software whose columns are known, as ready matchings. Headings were read in the sources of the software, of
 * HelloAsso in programs that read its exports: {@code docs/sources.md}.
 *
 * @param telling headings that all must be there
 * @param columns the field of each heading that is read, the best first: of two e-mails the first stands; lines of a street are joined
 */
record KnownExport(String software, Set<String> telling, Map<String, String> columns) {

    private static final List<KnownExport> ALL = List.of(
            of(
                    "HelloAsso",
                    Set.of("Nom adhérent", "Prénom adhérent", "Email payeur"),
                    "Nom adhérent",
                    MemberFields.NAME,
                    "Prénom adhérent",
                    MemberFields.FIRST,
                    "Raison sociale",
                    MemberFields.COMPANY,
                    "Email",
                    MemberFields.EMAIL,
                    "E-mail",
                    MemberFields.EMAIL,
                    "Adresse email",
                    MemberFields.EMAIL,
                    "Email payeur",
                    MemberFields.EMAIL,
                    "Téléphone",
                    MemberFields.PHONE,
                    "Numéro de téléphone",
                    MemberFields.PHONE,
                    "Adresse",
                    MemberFields.STREET,
                    "Code Postal",
                    MemberFields.POSTCODE,
                    "Ville",
                    MemberFields.CITY,
                    "Tarif",
                    MemberFields.CATEGORY,
                    "Date de la commande",
                    MemberFields.JOINED,
                    "Référence commande",
                    MemberFields.NUMBER,
                    "Statut de la commande",
                    MemberFields.STATE),
            of(
                    "Galette",
                    Set.of("nom_adh", "prenom_adh", "date_crea_adh"),
                    "id_adh",
                    MemberFields.NUMBER,
                    "nom_adh",
                    MemberFields.NAME,
                    "prenom_adh",
                    MemberFields.FIRST,
                    "societe_adh",
                    MemberFields.COMPANY,
                    "adresse_adh",
                    MemberFields.STREET,
                    "adresse2_adh",
                    MemberFields.STREET,
                    "cp_adh",
                    MemberFields.POSTCODE,
                    "ville_adh",
                    MemberFields.CITY,
                    "tel_adh",
                    MemberFields.PHONE,
                    "email_adh",
                    MemberFields.EMAIL,
                    "id_statut",
                    MemberFields.CATEGORY,
                    "date_crea_adh",
                    MemberFields.JOINED,
                    "date_echeance",
                    MemberFields.PAID_UNTIL),
            of(
                    "Paheko",
                    Set.of("numero", "nom", "date_inscription"),
                    "numero",
                    MemberFields.NUMBER,
                    "nom",
                    MemberFields.NAME,
                    "email",
                    MemberFields.EMAIL,
                    "adresse",
                    MemberFields.STREET,
                    "code_postal",
                    MemberFields.POSTCODE,
                    "ville",
                    MemberFields.CITY,
                    "telephone",
                    MemberFields.PHONE,
                    "date_inscription",
                    MemberFields.JOINED),
            of(
                    "Paheko",
                    Set.of("Numéro de membre", "Nom & prénom", "Date d'inscription"),
                    "Numéro de membre",
                    MemberFields.NUMBER,
                    "Nom & prénom",
                    MemberFields.NAME,
                    "Adresse E-Mail",
                    MemberFields.EMAIL,
                    "Adresse postale",
                    MemberFields.STREET,
                    "Code postal",
                    MemberFields.POSTCODE,
                    "Ville",
                    MemberFields.CITY,
                    "Numéro de téléphone",
                    MemberFields.PHONE,
                    "Catégorie",
                    MemberFields.CATEGORY,
                    "Date d'inscription",
                    MemberFields.JOINED),
            of(
                    "Odoo",
                    Set.of("name", "membership_state", "membership_start"),
                    "ref",
                    MemberFields.NUMBER,
                    "name",
                    MemberFields.NAME,
                    "parent_id",
                    MemberFields.COMPANY,
                    "email",
                    MemberFields.EMAIL,
                    "phone",
                    MemberFields.PHONE,
                    "street",
                    MemberFields.STREET,
                    "street2",
                    MemberFields.STREET,
                    "zip",
                    MemberFields.POSTCODE,
                    "city",
                    MemberFields.CITY,
                    "membership_start",
                    MemberFields.JOINED,
                    "membership_stop",
                    MemberFields.PAID_UNTIL,
                    "membership_state",
                    MemberFields.STATE,
                    "balance",
                    MemberFields.BALANCE));

    private static KnownExport of(String software, Set<String> telling, String... pairs) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) columns.put(Fold.key(pairs[i]), pairs[i + 1]);
        return new KnownExport(software, telling, columns);
    }

    /** The source with its ready matching beside; empty if it is none of the known exports, or somebody matched it already. */
    static Optional<ImportSource> matched(ImportSource source, String kind) {
        if (Matching.in(source).isPresent()) return Optional.empty();
        return Matched.table(source)
                .flatMap(KnownExport::headings)
                .flatMap(headings -> ALL.stream()
                        .filter(it -> it.like(headings))
                        .findFirst()
                        .map(it -> source.beside(
                                Matching.ENTRY, it.matching(headings, kind).json())));
    }

    private static Optional<Set<String>> headings(ImportSource.Entry table) {
        try {
            return Optional.of(AnyTable.headings(table));
        } catch (BrokenFile | IOException | UnreadableSource none) {
            return Optional.empty();
        }
    }

    private boolean like(Set<String> headings) {
        var keys = headings.stream().map(Fold::key).toList();
        return telling.stream().map(Fold::key).allMatch(keys::contains);
    }

    private Matching matching(Set<String> headings, String kind) {
        var chosen = new LinkedHashMap<String, String>();
        var best = new HashMap<String, String>();
        columns.forEach((key, field) -> {
            if (headings.stream().anyMatch(it -> Fold.key(it).equals(key))) best.putIfAbsent(field, key);
        });
        for (var it : headings) {
            var key = Fold.key(it);
            var field = columns.get(key);
            boolean stands = field != null && (field.equals(MemberFields.STREET) || key.equals(best.get(field)));
            chosen.put(it, stands ? field : Matching.LEFT);
        }
        return Matching.of(kind, software, MemberFields.ALL, chosen, Map.of());
    }
}
