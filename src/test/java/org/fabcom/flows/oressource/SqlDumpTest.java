package org.fabcom.flows.oressource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

class SqlDumpTest {

    private static final Messages MESSAGES = new Messages();

    /** Written by hand: whoever keeps an organisation may send a copy. */
    @Test
    void a_copy_that_was_made_to_hurt_is_refused() {
        assertThat(refused("INSERT INTO " + "a.".repeat(200_000) + "b VALUES (1);"))
                .as("no column is known, and no stack was spent")
                .contains("--complete-insert");
        assertThat(refused("CREATE TABLE t (a text); INSERT INTO t VALUES ('" + "\\a".repeat(1_000_001) + "');"))
                .contains("une valeur est trop longue");
        var tables = new StringBuilder();
        for (int i = 0; i < 2_000; i++)
            tables.append("create table a").append(i).append(" (b int);");
        assertThat(refused(tables.toString())).contains("pas la copie");
        assertThat(refused("create table a (" + "b int,".repeat(2_000) + "c int);"))
                .contains("pas la copie");
        assertThat(refused("INSERT INTO a (" + "b,".repeat(2_000) + "c) VALUES (1)"))
                .contains("pas la copie");
    }

    @Test
    void one_insert_of_several_rows_with_its_columns() throws IOException {
        var rows = rows("INSERT INTO `localites` (`id`, `nom`) VALUES (1,'Privas'),\n(2,'Vals-les-Bains');\n");

        assertThat(rows).extracting(SqlDump.Row::table).containsExactly("localites", "localites");
        assertThat(rows.get(1).values()).containsEntry("id", "2").containsEntry("nom", "Vals-les-Bains");
        assertThat(rows.get(1).line()).isEqualTo(2);
    }

    @Test
    void columns_in_another_order_are_taken_by_their_names() throws IOException {
        var rows = rows("insert into collectes (commentaire, id, timestamp) values ('', 7, '2020-06-30 14:16:50')");

        assertThat(rows.getFirst().values()).containsEntry("id", "7").containsEntry("timestamp", "2020-06-30 14:16:50");
    }

    @Test
    void without_names_the_table_itself_says_the_order() throws IOException {
        var rows = rows("""
                CREATE TABLE IF NOT EXISTS `base`.`pesees_collectes` (
                  `id` int(11) NOT NULL AUTO_INCREMENT,
                  `masse` decimal(11,3) NOT NULL COMMENT 'en kg, pas en g ; (net)',
                  `etat` enum('a','b') DEFAULT 'a',
                  id_collecte int(11) NOT NULL,
                  PRIMARY KEY (`id`),
                  KEY `par_collecte` (`id_collecte`),
                  CONSTRAINT `c` FOREIGN KEY (`id_collecte`) REFERENCES `collectes` (`id`)
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8;
                INSERT INTO `pesees_collectes` VALUES (5,0.960,'a',12);
                """);

        assertThat(rows.getFirst().values())
                .containsEntry("id", "5")
                .containsEntry("masse", "0.960")
                .containsEntry("id_collecte", "12");
    }

    @Test
    void without_names_nor_table_one_is_told_what_to_do() {
        assertThat(refused("INSERT INTO `ventes` VALUES (1,2,3);")).contains("--complete-insert");
    }

    @Test
    void words_of_people_are_no_sql() throws IOException {
        var rows = rows("INSERT INTO `ventes` (`id`,`commentaire`) VALUES "
                + "(1,'l\\'armoire d''Inès ; DROP TABLE ventes; -- (2,3)'),(2,'a\\\\'),(3,\"dit \\\"vide\\\"\"),"
                + "(4,'/* pas une remarque */'),(5,NULL),(6,'NULL');");

        assertThat(rows)
                .extracting(it -> it.values().get("commentaire"))
                .containsExactly(
                        "l'armoire d'Inès ; DROP TABLE ventes; -- (2,3)",
                        "a\\",
                        "dit \"vide\"",
                        "/* pas une remarque */",
                        null,
                        "NULL");
    }

    @Test
    void remarks_triggers_and_locks_are_passed_over() throws IOException {
        var rows = rows("""
                -- MariaDB dump 10.19  Distrib 10.11
                /*!40101 SET NAMES utf8 */;
                # vers d'ici
                DROP TABLE IF EXISTS `x`;
                LOCK TABLES `x` WRITE;
                /*!40000 ALTER TABLE `x` DISABLE KEYS */;
                REPLACE INTO x (id) VALUES (1);
                INSERT IGNORE INTO x (id) VALUES (2);
                UNLOCK TABLES;
                CREATE PROCEDURE p() SELECT 'INSERT INTO x (id) VALUES (3)';
                UPDATE x SET id = 4 WHERE nom = 'INSERT INTO x (id) VALUES (5);';
                """);

        assertThat(rows).extracting(it -> it.values().get("id")).containsExactly("1", "2");
    }

    @Test
    void a_copy_cut_in_the_middle_is_refused() {
        var whole = "INSERT INTO `ventes` (`id`,`commentaire`) VALUES (1,'un'),(2,'deux')";
        for (int end = whole.indexOf("(2") + 1; end < whole.length(); end++) {
            var cut = whole.substring(0, end);
            assertThat(refused(cut)).as(cut).contains("n’est pas entière");
        }
    }

    @Test
    void a_row_with_too_few_values_is_named() {
        assertThat(refused("INSERT INTO `ventes` (`id`,`nom`) VALUES\n(1,'a'),\n(2);"))
                .startsWith("Ligne 3")
                .contains("1 valeurs pour 2 colonnes");
    }

    /** In French: the sentence with which it is refused. */
    private static String refused(String sql) {
        return catchThrowableOfType(UnreadableSource.class, () -> rows(sql))
                .sentence()
                .in(Locale.FRENCH, MESSAGES);
    }

    private static List<SqlDump.Row> rows(String sql) throws IOException {
        var rows = new ArrayList<SqlDump.Row>();
        SqlDump.read(new StringReader(sql), rows::add);
        return rows;
    }
}
