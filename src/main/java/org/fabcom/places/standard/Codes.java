package org.fabcom.places.standard;

import module java.base;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;

/**
 * The closed lists of the standard: our short code and the words that the standard writes for it. {@code Étapes numériques (La
 * Poste)} is written with its space, as the library of the standard does, and read without it too.
 */
public final class Codes {

    /** One code: ours, and the standard's words. */
    public record Code(String code, String words) {}

    private static final Map<Field, List<Code>> ALL = new EnumMap<>(Field.class);

    static {
        put(Field.ROAMING, "roaming", "Itinérant", "fixed", "Fixe");
        put(
                Field.SERVICES,
                "administrative",
                "Aide aux démarches administratives",
                "everyday",
                "Maîtrise des outils numériques du quotidien",
                "employment",
                "Insertion professionnelle via le numérique",
                "safety",
                "Utilisation sécurisée du numérique",
                "parenting",
                "Parentalité et éducation avec le numérique",
                "leisure",
                "Loisirs et créations numériques",
                "understanding",
                "Compréhension du monde numérique",
                "connection",
                "Accès internet et matériel informatique",
                "equipment",
                "Acquisition de matériel informatique à prix solidaire");
        put(
                Field.AUDIENCES,
                "young",
                "Jeunes",
                "students",
                "Étudiants",
                "families",
                "Familles et/ou enfants",
                "seniors",
                "Seniors",
                "women",
                "Femmes");
        put(
                Field.CARE,
                "deaf",
                "Surdité",
                "motor",
                "Handicaps moteurs",
                "mental",
                "Handicaps mentaux",
                "reading",
                "Illettrisme",
                "english",
                "Langues étrangères (anglais)",
                "languages",
                "Langues étrangères (autres)",
                "sight",
                "Déficience visuelle");
        put(Field.FEES, "free", "Gratuit", "conditional", "Gratuit sous condition", "paying", "Payant");
        put(
                Field.PROGRAMMES,
                "aidants",
                "Aidants Connect",
                "libraries",
                "Bibliothèques numérique de référence",
                "pix",
                "Certification PIX",
                "advisers",
                "Conseillers numériques",
                "emmaus",
                "Emmaüs Connect",
                "franceservices",
                "France Services",
                "school",
                "Grande école du numérique",
                "redcross",
                "La Croix Rouge",
                "caf",
                "Point d'accès numérique CAF",
                "promeneurs",
                "Promeneurs du net",
                "relais",
                "Relais numérique (Emmaüs Connect)");
        put(
                Field.LABELS,
                "espacesante",
                "Formé à « Mon Espace Santé »",
                "duplex",
                "Formé à « DUPLEX » (illettrisme)",
                "arnia",
                "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
                "reemploi",
                "Collectif ressources et acteurs réemploi (Normandie)",
                "etapes",
                "Étapes numériques (La Poste)",
                "fabriques",
                "Fabriques de Territoire",
                "eclaireurs",
                "Les Éclaireurs du numérique (Drôme)",
                "mespapiers",
                "Mes Papiers (Métropole de Lyon)",
                "ordi3",
                "ORDI 3.0",
                "sudlabs",
                "SUD LABS (PACA)");
        put(
                Field.ACCESS,
                "come",
                "Se présenter",
                "call",
                "Téléphoner",
                "mail",
                "Contacter par mail",
                "book",
                "Prendre un RDV en ligne",
                "closed",
                "Ce lieu n'accueille pas de public",
                "prescription",
                "Envoyer un mail avec une fiche de prescription");
        put(
                Field.SUPPORT,
                "alone",
                "En autonomie",
                "individual",
                "Accompagnement individuel",
                "workshop",
                "Dans un atelier collectif",
                "remote",
                "À distance");
        put(
                Field.OWN_KINDS,
                "ptce",
                "PTCE",
                "coworking",
                "Coworking",
                "concierge",
                "e-conciergerie",
                "garden",
                "Jardin partagé",
                "repair",
                "Atelier de réparation");
        ALL.put(
                Field.KINDS,
                Arrays.stream(KindsOfPlace.ALL).map(it -> new Code(it, it)).toList());
    }

    private Codes() {}

    private static void put(Field field, String... codesAndWords) {
        var codes = new ArrayList<Code>();
        for (int i = 0; i < codesAndWords.length; i += 2) codes.add(new Code(codesAndWords[i], codesAndWords[i + 1]));
        ALL.put(field, List.copyOf(codes));
    }

    /** The codes of a field, in the order of the standard; none where anything may be written. */
    public static List<Code> of(Field field) {
        return ALL.getOrDefault(field, List.of());
    }

    public static List<String> names(Field field) {
        return of(field).stream().map(Code::code).toList();
    }

    /** What the standard writes for our code. */
    public static String words(Field field, String code) {
        return of(field).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(Code::words)
                .orElse(code);
    }

    /** Our code for what a file says, whatever its case, accents, spaces and apostrophes. */
    public static Optional<Code> read(Field field, @Nullable String said) {
        if (said == null || said.isBlank()) return Optional.empty();
        var key = Fold.key(said);
        var known = of(field).stream().filter(it -> Fold.key(it.words()).equals(key));
        return field == Field.KINDS
                ? known.findFirst().or(() -> KindWords.code(said).map(it -> new Code(it, it)))
                : known.findFirst();
    }
}
