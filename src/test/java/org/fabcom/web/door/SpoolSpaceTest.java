package org.fabcom.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolSpaceTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_that_somebody_took_away_is_made_again() throws IOException {
        var arriving = folder.resolve("arriving");
        var shelf = new SpoolSpace(arriving);
        for (int i = 0; i < 2; i++) {
            try (var file = shelf.file()) {
                assertThat(file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}))).isEqualTo(3);
            }
            assertThat(arriving).isEmptyDirectory();
            Files.delete(arriving);
        }
    }
}
