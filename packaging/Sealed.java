import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Names those of the jars that are sealed. */
class Sealed {

    public static void main(String[] jars) throws IOException {
        for (var name : jars)
            try (var jar = new JarFile(name)) {
                var manifest = jar.getManifest();
                if (manifest != null && "true".equalsIgnoreCase(manifest.getMainAttributes().getValue(Attributes.Name.SEALED)))
                    System.out.println(name);
            }
    }
}
