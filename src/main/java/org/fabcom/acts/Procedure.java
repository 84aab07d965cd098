package org.fabcom.acts;

/** What an administrative procedure was about; only with {@link Theme#ADMINISTRATION} (A37). */
public enum Procedure implements Coded {
    ASSOCIATIONS("associations"),
    PAPERS("papiers_elections_citoyennete"),
    FAMILY("famille_scolarite"),
    SOCIAL_AND_HEALTH("social_sante"),
    WORK_AND_TRAINING("travail_formation"),
    HOUSING("logement"),
    TRANSPORT("transports_mobilite"),
    MONEY_AND_TAXES("argent_impots"),
    JUSTICE("justice"),
    FOREIGNERS("etrangers_europe"),
    LEISURE("loisirs_sports_culture");

    private final String code;

    Procedure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
