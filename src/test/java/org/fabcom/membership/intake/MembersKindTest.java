package org.fabcom.membership.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Members that come in from the tables of others. */
@FabComTest
class MembersKindTest extends WithMemberTables {

    MembersKindTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void an_export_of_helloasso_is_recognised() {
        var text = """
            Référence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;Nom payeur;Prénom payeur;Email payeur;Tarif;Montant tarif
            5001;03/11/2020 09:12;Validé;Ünsal;Gül;Ünsal;Gül;gul@exemple.org;Adhésion simple;20,00
            5002;03/11/2020 09:15;Remboursé;Perdu;Max;Perdu;Max;max@exemple.org;Adhésion simple;20,00
            """;
        var source = source(text, StandardCharsets.UTF_8, Map.of());
        assertThat(kind.recognises(source)).isTrue();
        assertThat(kind.questions(source)).extracting(it -> it.name()).containsExactly("structure");
        var run = read(source, false);
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.counts().aside()).as("refunded").isEqualTo(1);
        assertThat(there()).containsOnlyKeys("Gül Ünsal");
        var gul = there().get("Gül Ünsal");
        assertThat(gul.joinedOn()).isEqualTo(SIX_YEARS_AGO);
        assertThat(gul.contact().email()).isEqualTo("gul@exemple.org");
        assertThat(gul.formerly()).isEqualTo("5001");
    }

    /** The columns in the order in which programs of its users read them, and questions that a form asks besides: docs/sources.md. */
    @Test
    void a_whole_export_of_helloasso_with_its_own_questions_is_read() {
        var text = "\ufeffRéférence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;"
                + "Carte d'adhérent;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Tarif;Montant tarif;"
                + "Code Promo;Montant code promo;Adresse;Code Postal;Ville;Telephone;Email;\"Je peux aider à \"\r\n"
                + "152801622;09/10/2025 21:59;Validé;Merle;Chloé;;Merle;Anne;anne@exemple.org;;Carte bancaire;Adhésion enfant;5,00;"
                + ";;3 rue du Gué;99100;Vernoux;0601020304;chloe@exemple.org;\"la cuisine ; le bar\"\r\n"
                + "152801622;09/10/2025 21:59;Validé;Merle;Zoé;;Merle;Anne;anne@exemple.org;;Carte bancaire;Adhésion enfant;5,00;"
                + ";;3 rue du Gué;99100;Vernoux;;;\r\n"
                + "152801001;08/10/2025 22:45;Validé;Ravel;Émile;;Ravel;Émile;emile@exemple.org;;Chèque;Adhésion;20,00;"
                + "AMI;5,00;;;;;;\"\"\r\n"
                + "152800900;07/10/2025 08:00;Annulé;Perdu;Max;;Perdu;Max;max@exemple.org;;Carte bancaire;Adhésion;20,00;"
                + ";;;;;;;\r\n";
        var source = source(text, StandardCharsets.UTF_8, Map.of());
        assertThat(kind.recognises(source)).isTrue();
        assertThat(kind.questions(source)).extracting(it -> it.name()).containsExactly("structure");
        var run = read(source, false);
        assertThat(there().keySet()).containsExactlyInAnyOrder("Chloé Merle", "Zoé Merle", "Émile Ravel");
        assertThat(run.counts().aside()).as("called off").isEqualTo(1);
        var chloe = there().get("Chloé Merle");
        assertThat(chloe.contact().email()).as("her own before who paid").isEqualTo("chloe@exemple.org");
        assertThat(chloe.contact().phone()).isEqualTo("0601020304");
        assertThat(chloe.contact().address()).contains("3 rue du Gué", "99100 Vernoux");
        assertThat(chloe.joinedOn()).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(chloe.formerly()).isEqualTo("152801622");
    }

    @Test
    void exports_of_galette_paheko_and_odoo_are_recognised() {
        var all = List.of(
                "id_adh;nom_adh;prenom_adh;societe_adh;adresse_adh;adresse2_adh;cp_adh;ville_adh;tel_adh;email_adh;id_statut;date_crea_adh\n"
                        + "7;Dupré;Zoé;;3 rue du Gué;Bât. B;99100;Vernoux;0601020304;zoe@exemple.org;4;2020-11-03\n",
                "numero,nom,email,adresse,code_postal,ville,telephone,lettre_infos,date_inscription\n"
                        + "7,Zoé Dupré,zoe@exemple.org,\"3 rue du Gué, Bât. B\",99100,Vernoux,0601020304,1,2020-11-03\n",
                "\"Numéro de membre\",\"Nom & prénom\",\"Adresse E-Mail\",\"Code postal\",Ville,\"Numéro de téléphone\",\"Date d'inscription\"\n"
                        + "7,Zoé Dupré,zoe@exemple.org,99100,Vernoux,0601020304,03/11/2020\n",
                "ref,name,email,phone,street,zip,city,membership_state,membership_start,membership_stop\n"
                        + "7,Zoé Dupré,zoe@exemple.org,0601020304,3 rue du Gué,99100,Vernoux,paid,2020-11-03,2026-12-31\n");
        for (var text : all) {
            aRegister();
            var source = source(text, StandardCharsets.UTF_8, Map.of());
            assertThat(kind.recognises(source)).as(text).isTrue();
            read(source, false);
            var zoe = there().get("Zoé Dupré");
            assertThat(zoe).as(text).isNotNull();
            assertThat(zoe.joinedOn()).isEqualTo(SIX_YEARS_AGO);
            assertThat(zoe.formerly()).isEqualTo("7");
            assertThat(zoe.contact().address()).contains("99100 Vernoux");
            assertThat(zoe.contact().phone()).isEqualTo("0601020304");
        }
    }

    @Test
    void a_day_of_six_years_ago_is_read_in_every_form_and_accents_in_every_encoding() {
        var forms = List.of("2020-11-03", "03/11/2020", "3 novembre 2020", "03.11.20", "44138", "2020-11-03T10:00:00");
        int n = 0;
        for (var form : forms) {
            aRegister();
            var charset = n++ % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            read(source("Nom;Prénom;Adhésion le\nBéranger;Aïcha;" + form + "\n", charset, Map.of()), false);
            assertThat(there()).as(form).containsOnlyKeys("Aïcha Béranger");
            assertThat(there().get("Aïcha Béranger").joinedOn()).as(form).isEqualTo(SIX_YEARS_AGO);
        }
    }

    @Test
    void doubles_are_joined_and_namesakes_are_not() {
        var table = """
            Nom;Prénom;E-mail;Téléphone;Adhésion le
            Martin;Léa;lea@exemple.org;;2020-11-03
            MARTIN;Lea;LEA@exemple.org;;2021-01-01
            Martin;Léa;;0601020304;2020-11-03
            Martin;Léa;autre.lea@exemple.org;;2022-05-05
            """;
        var run = read(table);
        assertThat(run.counts().created()).as("one and her namesake").isEqualTo(2);
        assertThat(run.counts().unchanged()).isEqualTo(2);
        var again = read(table);
        assertThat(again.counts().created()).as("the same table again").isZero();
        assertThat(members.of(house)).hasSize(2);
    }

    /** A number of a spreadsheet has no zero before it: 7500 is 07500 in Ardèche, 1000 stays where codes have four digits. */
    @Test
    void zeros_that_a_spreadsheet_dropped_come_back() {
        read("Nom;Prénom;Code postal;Ville;Téléphone;Adhésion le\n"
                + "Ferrand;Émile;7500;Guilherand-Granges;612121212;2020-11-03\n"
                + "Peeters;Jan;1000;Bruxelles;+32 2 123 45 67;2020-11-03\n");
        assertThat(there().get("Émile Ferrand").contact().phone()).isEqualTo("0612121212");
        assertThat(there().get("Émile Ferrand").contact().address()).isEqualTo("07500 Guilherand-Granges");
        assertThat(there().get("Jan Peeters").contact().address()).isEqualTo("1000 Bruxelles");
    }

    @Test
    void headings_in_english_are_read_as_the_page_says() {
        var table = "Last name;First name;Email;Phone;Address;Postcode;Town;Joined;Paid until;Member number\n"
                + "O’Connor;Margaret;maggie@exemple.org;0102030405;1 rue du Lac;26000;Valence;3 Nov 2020;2026-12-31;7\n";
        var run = read(kind.known(source(table, StandardCharsets.UTF_8, Map.of())), false);
        assertThat(run.counts().created()).isEqualTo(1);
        var maggie = there().get("Margaret O’Connor");
        assertThat(maggie.joinedOn()).isEqualTo(SIX_YEARS_AGO);
        assertThat(maggie.paidUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(maggie.formerly()).isEqualTo("7");
        assertThat(maggie.contact().address()).isEqualTo("1 rue du Lac, 26000 Valence");
    }

    @Test
    void two_people_in_one_row_are_told_to_be_one_member() {
        var run = read("Nom;Prénom;Adhésion le\nGarcía;José et Maïté;2020-11-03\nDupré;Juliette;2020-11-03\n");
        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(lines(run))
                .filteredOn(it -> it.contains("une seule voix"))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("José et Maïté García"));
    }

    @Test
    void the_table_of_next_year_says_what_it_does_not_change() {
        var table = "Nom;Prénom;E-mail;Adhésion le;À jour jusqu’au\nMartin;Odile;odile@exemple.org;2020-11-03;";
        read(table + "2026-12-31\n");
        var again = read(table + "2027-12-31\n");
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(lines(again)).anyMatch(it -> it.contains("« Odile Martin », n° 1") && it.contains("31"));
        assertThat(lines(read(table + "2026-12-31\n"))).noneMatch(it -> it.contains("Odile Martin"));
    }

    private List<String> lines(Run run) {
        return db.sql("select text from imports.line where run = :run order by n")
                .param("run", run.id())
                .list(String.class);
    }

    @Test
    void a_rehearsal_writes_nothing_and_a_withdrawal_strikes_the_lines_out() {
        var text =
                "Nom;Prénom;Raison sociale;Catégorie;Adhésion le\nA;Un;;Usagers;2020-11-03\nB;Deux;Ferme du Gué;Partenaires;2020-11-03\n";
        var rehearsed = read(source(text, StandardCharsets.UTF_8, Map.of()), true);
        assertThat(rehearsed.counts().created()).isEqualTo(2);
        assertThat(members.of(house)).isEmpty();
        var run = read(text);
        assertThat(there().get("Ferme du Gué").kind()).isEqualTo(MemberKind.ORGANISATION);
        assertThat(imports.withdraw(run.id(), paul.id())).isInstanceOf(Imports.Withdrawal.Done.class);
        assertThat(members.of(house))
                .as("lines stay with their numbers, nobody is a member by them")
                .hasSize(2)
                .allMatch(it -> it.state() == MemberState.ENDED
                        && it.endedOn() != null
                        && it.endedOn().equals(it.joinedOn()));
        assertThat(read(text).counts().created()).as("taken in anew").isEqualTo(2);
    }

    @Test
    void the_postal_code_and_the_commune_in_one_column_are_the_end_of_the_address() {
        for (var heading : List.of("Code postal et ville", "CP Ville", "Ville (CP)")) {
            var table = "Nom;Prénom;" + heading + ";Adresse;Adhésion le\n" + heading
                    + ";Iris;26000 Valence;1 rue du Lac;2020-11-03\n;;;;\n";
            var guessed = GuessedTable.of(
                    new ImportSource.Entry("membres.csv", table.getBytes(Charset.forName("windows-1252"))), kind);
            var run = read(guessed.answered(Map.of("structure", house.toString())), false);
            assertThat(run.counts().read()).as(heading).isEqualTo(1);
            assertThat(there().get("Iris " + heading).contact().address())
                    .as(heading)
                    .isEqualTo("1 rue du Lac, 26000 Valence");
        }
    }
}
