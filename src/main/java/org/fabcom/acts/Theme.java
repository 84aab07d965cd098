package org.fabcom.acts;

/** What an act was about; at least one. Codes of the State’s tool for mediators (A37). */
public enum Theme implements Coded {
    DIGITAL_DIAGNOSIS("diagnostic_numerique"),
    OWN_CONTENT("gere_ses_contenus_numeriques"),
    PROFESSIONALS("entrepreneuriat"),
    DIGITAL_CULTURE("culture_numerique"),
    SECURITY("securite_numerique"),
    EMAIL("email"),
    OFFICE_WORK("bureautique"),
    WEB("navigation_sur_internet"),
    SOCIAL_NETWORKS("reseaux_sociaux"),
    HANDLING_DEVICES("prendre_en_main_du_materiel"),
    DEVICE_UPKEEP("maintenance_de_materiel"),
    CREATION("creer_avec_le_numerique"),
    ARTIFICIAL_INTELLIGENCE("intelligence_artificielle"),
    WORK("insertion_professionnelle"),
    HEALTH("sante"),
    BANK_AND_SHOPPING("banque_et_achats_en_ligne"),
    PARENTING("parentalite"),
    SCHOOL("scolarite_et_numerique"),
    ADMINISTRATION("aide_aux_demarches_administratives");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
