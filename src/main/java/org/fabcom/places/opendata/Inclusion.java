package org.fabcom.places.opendata;

import module java.base;
import org.fabcom.kernel.Plain;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;

/**
 * Places in the schemas v1 of data·inclusion: one structure each, and one service for each service of the standard. The
 * correspondence is ours; of the digital themes v1 keeps four, and none of v0 is written.
 *
 * @param source who produces these records, before each of their ids.
 */
record Inclusion(String source) {

    /** The source of an instance that only its own machine reaches. */
    static final String NOWHERE = "fabcom";

    private static final String BASICS = "numerique--maitriser-les-fondamentaux-du-numerique";
    private static final Map<String, List<String>> THEMES = Map.of(
            "administrative", List.of("numerique--acceder-a-des-services-en-ligne"),
            "everyday", List.of(BASICS),
            "employment", List.of(BASICS, "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi"),
            "safety", List.of(BASICS),
            "parenting", List.of(BASICS, "famille--soutien-a-la-parentalite-et-a-leducation"),
            "leisure", List.of(BASICS),
            "understanding", List.of(BASICS),
            "connection", List.of("numerique--acceder-a-une-connexion-internet"),
            "equipment", List.of("numerique--acquerir-un-equipement"));
    private static final Map<String, String> AUDIENCES = Map.of(
            "young",
            "jeunes",
            "students",
            "etudiants",
            "families",
            "familles",
            "seniors",
            "seniors",
            "women",
            "femmes");
    private static final Set<String> HANDICAPS = Set.of("deaf", "motor", "mental", "sight");
    private static final Map<String, String> WAYS = Map.of(
            "come",
            "se-presenter",
            "call",
            "telephoner",
            "mail",
            "envoyer-un-courriel",
            "prescription",
            "envoyer-un-courriel");
    static final Map<String, String> NETWORKS = networks();

    private static Map<String, String> networks() {
        var all = new LinkedHashMap<String, String>();
        for (var it : List.of(
                "ACI", "AFPA", "AI", "ASE", "CAARUD", "CADA", "CAF", "CAVA", "CHRS", "CHU", "CIDFF", "CMP", "CMS",
                "CPAM", "CPH", "CSAPA", "EA", "EATT", "EI", "EITI", "EPIDE", "ESAT", "ETTI", "GEIQ", "HUDA", "MDPH",
                "MJC", "MSAP", "PJJ", "PLIE", "SPIP")) all.put(it, it.toLowerCase(java.util.Locale.ROOT));
        all.putAll(Map.of(
                "CCAS",
                "ccas-cias",
                "CIAS",
                "ccas-cias",
                "CCONS",
                "chambres-consulaires",
                "CD",
                "departements",
                "E2C",
                "ecoles-de-la-deuxieme-chance",
                "EPN",
                "espaces-publics-numeriques",
                "EPI",
                "espaces-publics-numeriques",
                "FT",
                "france-travail",
                "PE",
                "france-travail",
                "LA_POSTE",
                "la-poste"));
        all.putAll(Map.of(
                "MDE",
                "maisons-de-l-emploi",
                "MDEF",
                "maisons-de-l-emploi",
                "MDS",
                "maisons-des-solidarites",
                "ML",
                "mission-locale",
                "MSA",
                "mutualite-sociale-agricole",
                "MUNI",
                "communes",
                "PAD",
                "points-justice",
                "PIJ_BIJ",
                "reseau-information-jeunesse",
                "PIMMS",
                "pimms-mediation",
                "REG",
                "regions"));
        all.putAll(Map.of(
                "RESSOURCERIE",
                "ressourceries",
                "RFS",
                "france-service",
                "RS_FJT",
                "residences-fjt",
                "UDAF",
                "unaf",
                "aidants",
                "aidants-connect",
                "advisers",
                "conseillers-numeriques",
                "franceservices",
                "france-service",
                "school",
                "grandes-ecoles-du-numerique",
                "redcross",
                "croix-rouge",
                "fabriques",
                "fabrique-de-territoire"));
        return all;
    }

    /** What a structure of that schema needs and a place may lack: a name of three letters. */
    static boolean possible(Facts facts) {
        return facts.name().length() >= 3;
    }

    Map<String, @Nullable Object> structure(String id, Facts facts, String day, @Nullable String url) {
        var it = new LinkedHashMap<String, @Nullable Object>();
        it.put("source", source);
        it.put("id", source + "--" + id);
        it.put("nom", Plain.clipped(facts.name(), 150));
        it.put("date_maj", day);
        it.put("lien_source", link(url));
        var pivot = facts.text(Field.PIVOT);
        it.put("siret", pivot.matches("[0-9]{14}") ? pivot : null);
        it.put("description", description(facts));
        common(it, facts);
        it.put("site_web", first(facts, Field.SITES));
        it.put("accessibilite_lieu", link(facts.one(Field.ACCESSIBILITY)));
        it.put("reseaux_porteurs", list(networks(facts)));
        return it;
    }

    List<Map<String, @Nullable Object>> services(String id, Facts facts, String day, @Nullable String url) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var code : facts.all(Field.SERVICES)) all.add(service(id, code, facts, day, url));
        return all;
    }

    private Map<String, @Nullable Object> service(
            String id, String code, Facts facts, String day, @Nullable String url) {
        var words = Codes.words(Field.SERVICES, code);
        var text = description(facts);
        var it = new LinkedHashMap<String, @Nullable Object>();
        it.put("source", source);
        it.put("structure_id", source + "--" + id);
        it.put("id", source + "--" + id + "--" + code);
        it.put("nom", words);
        it.put("description", text == null ? words : text);
        it.put("date_maj", day);
        it.put("lien_source", link(url));
        it.put("type", type(code, facts));
        it.put("thematiques", THEMES.getOrDefault(code, List.of()));
        fees(it, facts);
        it.put("publics", list(audiences(facts)));
        it.put("modes_accueil", list(presence(facts)));
        var link = link(facts.one(Field.BOOKING));
        it.put("modes_mobilisation", list(ways(facts, link)));
        it.put(
                "mobilisable_par",
                facts.all(Field.ACCESS).equals(List.of("prescription")) ? List.of("professionnels") : null);
        it.put("lien_mobilisation", link);
        common(it, facts);
        return it;
    }

    private static void common(Map<String, @Nullable Object> it, Facts facts) {
        it.put("telephone", facts.one(Field.PHONE));
        it.put("courriel", first(facts, Field.EMAILS));
        it.put("adresse", facts.one(Field.ADDRESS));
        it.put("complement_adresse", facts.one(Field.ADDRESS_MORE));
        it.put("code_postal", facts.one(Field.POSTAL_CODE));
        it.put("commune", facts.one(Field.COMMUNE));
        it.put("code_insee", facts.one(Field.COMMUNE_CODE));
        it.put("latitude", facts.number(Field.LATITUDE).orElse(null));
        it.put("longitude", facts.number(Field.LONGITUDE).orElse(null));
        it.put("horaires_accueil", facts.one(Field.HOURS));
    }

    private static @Nullable String description(Facts facts) {
        var text = facts.knows(Field.DETAIL) ? facts.text(Field.DETAIL) : facts.text(Field.SUMMARY);
        if (text.length() < 5) return null;
        return text.length() <= 10_000 ? text : text.substring(0, 9_999) + "…";
    }

    private static @Nullable String first(Facts facts, Field field) {
        return facts.all(field).stream()
                .findFirst()
                .map(it -> field == Field.SITES ? link(it) : it)
                .orElse(null);
    }

    private static @Nullable String link(@Nullable String url) {
        if (url == null || url.length() > 2083) return null;
        try {
            return URI.create(url).toASCIIString();
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }

    private static @Nullable List<String> list(Set<String> all) {
        return all.isEmpty() ? null : List.copyOf(all);
    }

    private static Set<String> networks(Facts facts) {
        var all = new LinkedHashSet<String>();
        for (var field : List.of(Field.KINDS, Field.PROGRAMMES, Field.LABELS))
            for (var code : facts.all(field)) if (NETWORKS.containsKey(code)) all.add(NETWORKS.get(code));
        return all;
    }

    private static @Nullable String type(String code, Facts facts) {
        if (code.equals("equipment")) return "aide-materielle";
        boolean workshop = facts.has(Field.SUPPORT, "workshop");
        boolean individual = facts.has(Field.SUPPORT, "individual");
        if (workshop == individual) return null;
        return workshop ? "atelier" : "accompagnement";
    }

    /** Free for some and not for others is neither of the two words; it is said in a sentence. */
    private static void fees(Map<String, @Nullable Object> it, Facts facts) {
        var fees = facts.all(Field.FEES);
        var simple = fees.equals(List.of("free")) ? "gratuit" : fees.equals(List.of("paying")) ? "payant" : null;
        it.put("frais", simple);
        it.put(
                "frais_precisions",
                simple != null || fees.isEmpty()
                        ? null
                        : String.join(
                                ", ",
                                fees.stream()
                                        .map(fee -> Codes.words(Field.FEES, fee))
                                        .toList()));
    }

    private static Set<String> audiences(Facts facts) {
        var all = new LinkedHashSet<String>();
        for (var code : facts.all(Field.AUDIENCES)) if (AUDIENCES.containsKey(code)) all.add(AUDIENCES.get(code));
        if (facts.all(Field.CARE).stream().anyMatch(HANDICAPS::contains)) all.add("personnes-en-situation-de-handicap");
        return all;
    }

    private static Set<String> presence(Facts facts) {
        var all = new LinkedHashSet<String>();
        for (var code : facts.all(Field.SUPPORT)) all.add(code.equals("remote") ? "a-distance" : "en-presentiel");
        return all;
    }

    private static Set<String> ways(Facts facts, @Nullable String link) {
        var all = new LinkedHashSet<String>();
        for (var code : facts.all(Field.ACCESS)) if (WAYS.containsKey(code)) all.add(WAYS.get(code));
        if (link != null) all.add("utiliser-lien-mobilisation");
        return all;
    }
}
