package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Coded;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Procedure;
import org.fabcom.acts.Theme;

/** The words that stand for codes in the Coop’s tables, both ways; older words of the same table are understood too. */
final class CoopWords {

    static final Table<Theme> THEMES = new Table<>(Theme.class)
            .say(Theme.DIGITAL_DIAGNOSIS, "Diagnostic numérique")
            .say(Theme.HANDLING_DEVICES, "Prendre en main du matériel")
            .say(Theme.DEVICE_UPKEEP, "Maintenance de matériel")
            .say(Theme.OWN_CONTENT, "Gérer ses contenus numériques")
            .say(Theme.WEB, "Navigation sur internet")
            .say(Theme.EMAIL, "E-mail")
            .say(Theme.OFFICE_WORK, "Bureautique")
            .say(Theme.SOCIAL_NETWORKS, "Réseaux sociaux communication", "Réseaux sociaux")
            .say(Theme.HEALTH, "Santé")
            .say(Theme.BANK_AND_SHOPPING, "Banque et achats en ligne")
            .say(Theme.PROFESSIONALS, "Accompagner un professionnel", "Entrepreneuriat")
            .say(Theme.WORK, "Insertion professionnelle")
            .say(Theme.SECURITY, "Prévention en sécurité numérique", "Sécurité numérique")
            .say(Theme.PARENTING, "Parentalité")
            .say(Theme.SCHOOL, "Scolarité et numérique")
            .say(Theme.CREATION, "Créer avec le numérique")
            .say(Theme.DIGITAL_CULTURE, "Culture numérique")
            .say(Theme.ARTIFICIAL_INTELLIGENCE, "Intelligence artificielle (IA)")
            .say(Theme.ADMINISTRATION, "Aide aux démarches administratives");
    static final Table<Procedure> PROCEDURES = new Table<>(Procedure.class)
            .say(Procedure.PAPERS, "Papiers - Élections - Citoyenneté", "Papiers - Élections Citoyenneté")
            .say(Procedure.FAMILY, "Famille - Scolarité")
            .say(Procedure.SOCIAL_AND_HEALTH, "Social - Santé")
            .say(Procedure.WORK_AND_TRAINING, "Travail - Formation - Entreprise", "Travail - Formation")
            .say(Procedure.HOUSING, "Logement")
            .say(Procedure.TRANSPORT, "Transports - Mobilité")
            .say(Procedure.MONEY_AND_TAXES, "Argent - Impôts")
            .say(Procedure.JUSTICE, "Justice")
            .say(Procedure.FOREIGNERS, "Étrangers - Europe")
            .say(Procedure.LEISURE, "Loisirs - Sports - Culture", "Loisirs - Sports Culture")
            .say(Procedure.ASSOCIATIONS, "Associations");
    static final Table<Act.Equipment> EQUIPMENT = new Table<>(Act.Equipment.class)
            .say(Act.Equipment.COMPUTER, "Ordinateur")
            .say(Act.Equipment.PHONE, "Téléphone")
            .say(Act.Equipment.TABLET, "Tablette")
            .say(Act.Equipment.OTHER, "Autre")
            .say(Act.Equipment.NONE, "Pas de matériel", "Aucun");
    static final Table<Act.Place> PLACES = new Table<>(Act.Place.class)
            .say(Act.Place.STRUCTURE, "Lieu d’activité")
            .say(Act.Place.ELSEWHERE, "Autre lieu")
            .say(Act.Place.HOME, "À domicile")
            .say(Act.Place.REMOTE, "À distance");
    static final Table<Act.SentTo> SENT = new Table<>(Act.SentTo.class)
            .say(
                    Act.SentTo.ADMINISTRATION,
                    "Administration (mairie, préfecture…)",
                    "Administration (collectivité locale, préfecture…)")
            .say(
                    Act.SentTo.DIGITAL_MEDIATION,
                    "Autre structure de médiation numérique",
                    "Structure de médiation numérique")
            .say(Act.SentTo.OPERATOR, "Opérateur ou organisme en charge de la démarche administrative")
            .say(Act.SentTo.SOCIAL_HELP, "Structure d’aide sociale (maison des solidarités, centre social…)")
            .say(
                    Act.SentTo.WORK,
                    "Structure d’insertion professionnelle (France Travail, mission locale, chambre de commerce…)")
            .say(Act.SentTo.PROCEDURES, "Structure d’aide aux démarches administratives (France Services…)")
            .say(Act.SentTo.OTHER, "Autre");
    static final Table<Margins.Gender> GENDERS = new Table<>(Margins.Gender.class)
            .say(Margins.Gender.WOMAN, "Féminin", "Femme")
            .say(Margins.Gender.MAN, "Masculin", "Homme")
            .say(Margins.Gender.UNSAID, "Non communiqué");
    static final Table<Margins.Age> AGES = new Table<>(Margins.Age.class)
            .say(Margins.Age.UNDER_12, "Moins de 12 ans")
            .say(Margins.Age.FROM_12, "12 - 17 ans")
            .say(Margins.Age.FROM_18, "18 - 24 ans")
            .say(Margins.Age.FROM_25, "25 - 39 ans")
            .say(Margins.Age.FROM_40, "40 - 59 ans")
            .say(Margins.Age.FROM_60, "60 - 69 ans")
            .say(Margins.Age.FROM_70, "70 ans et plus", "70 ans ou plus")
            .say(Margins.Age.UNSAID, "Non communiqué");
    static final Table<Margins.Status> STATUSES = new Table<>(Margins.Status.class)
            .say(Margins.Status.AT_SCHOOL, "Scolarisé(e)", "Scolarisé")
            .say(Margins.Status.WITHOUT_WORK, "Sans emploi")
            .say(Margins.Status.IN_WORK, "En emploi")
            .say(Margins.Status.RETIRED, "Retraité(e)", "Retraité")
            .say(Margins.Status.UNSAID, "Non communiqué ou hétérogène", "Non communiqué");

    static final String ALONE = "Accompagnement individuel";
    static final String GROUP = "Atelier collectif";
    static final String PROCEDURE_FORM = "Aide aux démarches administratives";

    private static final List<Act.Autonomy> STARS =
            List.of(Act.Autonomy.ACCOMPANIED, Act.Autonomy.PARTLY, Act.Autonomy.AUTONOMOUS);
    private static final List<Act.Level> LEVELS =
            List.of(Act.Level.BEGINNER, Act.Level.INTERMEDIATE, Act.Level.ADVANCED);

    private CoopWords() {}

    /** « 2/3 », or empty. */
    static String stars(Act.Form form) {
        int at = switch (form) {
            case Act.Individual it -> it.autonomy() == null ? -1 : STARS.indexOf(it.autonomy());
            case Act.Collective it -> it.level() == null ? -1 : LEVELS.indexOf(it.level());
        };
        return at < 0 ? "" : at + 1 + "/3";
    }

    static Optional<Act.Autonomy> autonomy(String stars) {
        return stars.matches("[123]/3") ? Optional.of(STARS.get(stars.charAt(0) - '1')) : Optional.empty();
    }

    static Optional<Act.Level> level(String stars) {
        return stars.matches("[123]/3") ? Optional.of(LEVELS.get(stars.charAt(0) - '1')) : Optional.empty();
    }

    static String folded(String word) {
        return Normalizer.normalize(word.replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** One list of words; the code of the vocabulary is understood as well. */
    static final class Table<T extends Enum<T> & Coded> {

        private final Map<T, String> says = new LinkedHashMap<>();
        private final Map<String, T> means = new HashMap<>();

        Table(Class<T> type) {
            for (var it : type.getEnumConstants()) means.put(folded(it.code()), it);
        }

        Table<T> say(T it, String word, String... others) {
            says.put(it, word);
            means.put(folded(word), it);
            for (var other : others) means.put(folded(other), it);
            return this;
        }

        String word(T it) {
            return says.getOrDefault(it, it.code());
        }

        Optional<T> meant(String word) {
            return Optional.ofNullable(means.get(folded(word)));
        }
    }
}
