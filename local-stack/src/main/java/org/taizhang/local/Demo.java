package org.taizhang.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.taizhang.local.demo.Story;
import org.taizhang.local.demo.Unexpected;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;

/// `./taizhang demo [FILE]`: tells the story on the running stack; the exit code says whether all was as expected.
final class Demo {
    private static final String SAMPLE = "docs/sample/0-compilation.docx";

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        var console = Console.standard();
        try {
            var place = Workplace.from(System.getenv(), console);
            Path compilation =
                    arguments.length > 0 ? Path.of(arguments[0]) : place.home().resolve(SAMPLE);
            if (!Files.isReadable(compilation)) throw new StartFailure("cannot read " + compilation);
            new Story(place.publicUrl(), place.issuer(), console::say).tell(compilation);
            console.say("all was as expected");
        } catch (Unexpected | StartFailure e) {
            console.print("taizhang: not as expected: " + e.getMessage());
            System.exit(1);
        }
    }
}
