package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.people.Email;

/** What a table may say of members. */
final class MemberFields {

    static final String NAME = "Nom";
    static final String FIRST = "Prénom";
    static final String COMPANY = "Raison sociale";
    static final String EMAIL = "E-mail";
    static final String PHONE = "Téléphone";
    static final String STREET = "Adresse";
    static final String POSTCODE = "Code postal";
    static final String CITY = "Ville";
    static final String CATEGORY = "Catégorie";
    static final String JOINED = "Adhésion le";
    static final String PAID_UNTIL = "À jour jusqu’au";
    static final String NUMBER = "N° de membre";
    static final String STATE = "Statut";
    static final String BALANCE = "Solde";

    static final List<MatchField> ALL = List.of(
            MatchField.of(
                            NAME,
                            "",
                            "nom de famille",
                            "nom prenom",
                            "nom et prenom",
                            "nom adherent",
                            "adherent",
                            "membre",
                            "name",
                            "last name",
                            "surname",
                            "family name")
                    .must(),
            MatchField.of(FIRST, "", "prenom", "prenom adherent", "first name", "firstname", "given name"),
            MatchField.of(COMPANY, "", "societe", "structure", "organisation", "organization", "company"),
            MatchField.of(EMAIL, "", "mail", "email", "courriel", "adresse mail", "adresse e mail")
                    .told(it -> Email.read(it).isPresent()),
            MatchField.of(PHONE, "", "telephone", "tel", "portable", "mobile", "phone", "telephone number"),
            MatchField.of(STREET, "", "adresse postale", "rue", "street", "=address", "postal address"),
            MatchField.of(POSTCODE, "", "cp", "zip", "zip code", "postcode", "post code", "postal code")
                    .reading(MatchField::postalCode),
            MatchField.of(CITY, "", "commune", "localite", "city", "town"),
            MatchField.of(
                    CATEGORY,
                    "",
                    "college",
                    "type d adhesion",
                    "formule",
                    "tarif",
                    "categorie de membre",
                    "category",
                    "membership type"),
            MatchField.of(
                            JOINED,
                            "",
                            "date d adhesion",
                            "adherent depuis",
                            "date d inscription",
                            "inscrit le",
                            "date de la commande",
                            "date d entree",
                            "membre depuis",
                            "depuis",
                            "joined",
                            "joined on",
                            "date joined",
                            "member since",
                            "membership date")
                    .reading(WrittenDay.READS),
            MatchField.of(
                            PAID_UNTIL,
                            "",
                            "a jour jusqu au",
                            "date d echeance",
                            "echeance",
                            "fin d adhesion",
                            "date de fin d adhesion",
                            "valable jusqu au",
                            "cotisation payee jusqu au",
                            "jusqu au",
                            "fin de validite",
                            "expiration",
                            "paid until",
                            "valid until",
                            "expires",
                            "expiry date")
                    .reading(WrittenDay.READS),
            MatchField.of(
                    NUMBER,
                    "",
                    "numero de membre",
                    "numero",
                    "numero d adherent",
                    "n adherent",
                    "n de membre",
                    "=n",
                    "=no",
                    "matricule",
                    "member number",
                    "membership number",
                    "=number",
                    "=id"),
            MatchField.of(STATE, "", "statut de la commande", "etat", "status", "membership state"),
            MatchField.of(BALANCE, "", "solde d ouverture", "balance", "solde initial"));

    private MemberFields() {}
}
