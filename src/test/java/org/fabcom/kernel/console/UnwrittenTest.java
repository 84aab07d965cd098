package org.fabcom.kernel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnwrittenTest {

    private static final String OURS = "^(le dossier|ce compte|le disque|the folder|this account|the disk) .*";

    @TempDir
    Path folder;

    @Test
    void a_folder_that_is_not_there_is_named() {
        var target = folder.resolve("usb/x.zip");
        var failed = catchThrowableOfType(IOException.class, () -> Files.createFile(target));
        assertThat(Unwritten.because(failed, target))
                .matches(OURS)
                .contains(folder.resolve("usb").toString());
    }

    @Test
    void a_folder_where_this_account_may_not_write_is_named() {
        var target = folder.resolve("x.zip");
        assertThat(Unwritten.because(new AccessDeniedException(target.toString()), target))
                .matches(OURS)
                .contains(folder.toString())
                .doesNotContain("x.zip");
    }

    @Test
    void a_full_disk_is_said_in_words_as_linux_fills_one() {
        var full = Path.of("/dev/full");
        assertThatThrownBy(() -> Files.write(full, new byte[1])).isInstanceOfSatisfying(IOException.class, failed -> {
            assertThat(Unwritten.because(failed, full)).matches(OURS.replace(" .*", ".*"));
        });
    }

    @Test
    void what_we_have_no_words_for_is_handed_on() {
        assertThat(Unwritten.because(new IOException("as it is"), folder)).isEqualTo("as it is");
    }
}
