package org.fabcom.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that cannot be counted is refused by the name of its key; nothing is guessed. */
class BallotFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'method':'majority','against':1}|for",
                "{'method':'majority','for':1.0,'against':1}|for",
                "{'method':'majority','for':-1,'against':1}|for",
                "{'method':'majority','for':1e3,'against':1}|for",
                "{'method':'majority','for':99999999999999999999,'against':1}|for",
                "{'method':'majority','for':'1','against':1}|for",
                "{'method':'majority','for':1,'against':1,'num':2,'den':0}|den",
                "{'method':'majority','for':1,'against':1,'num':2,'den':1}|num",
                "{'method':'majority','for':1,'against':1,'strict':'yes'}|strict",
                "{'method':'majority','for':1,'against':1,'base':'present'}|base",
                "{'method':'majority','for':1,'against':1,'base':'registered'}|registered",
                "{'method':'majority','for':3,'against':3,'registered':5}|registered",
                "{'method':'majority','for':1,'against':1,'registered':5,'quorum':{'num':1,'den':5}}|quorum.present",
                "{'method':'majority','for':1,'against':1,'registered':5,'quorum':{'num':1,'den':5,'present':6}}|quorum.present",
                "{'method':'plurality'}|method",
                "{'for':1}|method",
                "{'method':'majority-judgment','tallies':[[1,1],[1]]}|tallies[1]",
                "{'method':'majority-judgment','tallies':[[1,1],[1,2]]}|tallies[1]",
                "{'method':'majority-judgment','tallies':[[1,1],[1,2]],'judges':2}|tallies[1]",
                "{'method':'majority-judgment','tallies':[[1,1]],'judges':3,'default':2}|default",
                "{'method':'majority-judgment','tallies':[]}|tallies",
                "{'method':'schulze','options':['A','A'],'ballots':[]}|options",
                "{'method':'schulze','options':['A'],'ballots':[{'ranking':[['B']]}]}|ballots[0].ranking",
                "{'method':'schulze','options':['A','B'],'ballots':[{'ranking':[['A'],['A']]}]}|ballots[0].ranking",
                "{'method':'approval','options':['a'],'ballots':[{'marks':{'a':2}}]}|ballots[0].marks.a",
                "{'method':'score','options':['a'],'ballots':[{'marks':{'a':2}}]}|max",
                "{'method':'dots','budget':3,'options':['a','b'],'ballots':[{'marks':{'a':2,'b':2}}]}|ballots[0].marks",
                "{'method':'dots','budget':3,'options':['a'],'ballots':[{'marks':{'b':1}}]}|ballots[0].marks",
                "{'method':'colleges','mode':'block','absent':'absent_lost','colleges':[{'name':'a','weight':100,'for':1,'against':0}]}|colleges",
                "[]|{}"
            })
    void a_file_that_cannot_be_counted_names_its_key(String json, String key) {
        assertThatThrownBy(() -> BallotFile.tally(file("vote.json", json)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("vote.json")
                .hasMessageContaining("«\u202f" + key + "\u202f»");
    }

    @Test
    void weights_that_do_not_make_a_hundred_are_refused_and_thirds_may() throws IOException {
        var three = "{'method':'colleges','mode':'block','absent':'absent_lost','colleges':["
                + "{'name':'a','weight':#,'for':1,'against':0},{'name':'b','weight':'100/3','for':1,'against':0},"
                + "{'name':'c','weight':'100/3','for':0,'against':1}]}";
        assertThat(BallotFile.tally(file("thirds.json", three.replace("#", "'100/3'"))))
                .contains("\"for\":\"200/3\"");
        assertThatThrownBy(() -> BallotFile.tally(file("vote.json", three.replace("#", "33"))))
                .hasMessageContaining("299/3");
    }

    @Test
    void what_is_not_json_tells_its_line() throws IOException {
        for (var it : List.of("{'method':\n'majority',,}", "{'method':'majority','for':1,\n'for':2}", "{} {}", "{'a':"))
            assertThatThrownBy(() -> BallotFile.tally(file("vote.json", it)))
                    .as(it)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("vote.json");
        assertThatThrownBy(() -> BallotFile.tally(folder.resolve("none.json"))).isInstanceOf(Refused.class);
    }

    /** The same file gives the same bytes; several files a line each, and one that is refused does not hide the others. */
    @Test
    void several_files_at_the_terminal() throws IOException {
        var good = file("a.json", "{'method':'majority','for':2,'against':1}");
        var bad = file("b.json", "{'method':'majority'}");
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var args = List.of(good.toString(), bad.toString(), good.toString());
            var settings = SettingsReader.read(folder, Map.of());
            assertThat(new TallyCommand().run(args, settings, base -> {
                        throw new AssertionError("no base is asked for");
                    }))
                    .isEqualTo(2);
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("{\"outcome\":\"adopted\"}", "{\"outcome\":\"adopted\"}");
    }

    private Path file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }
}
