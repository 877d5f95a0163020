package org.taizhang.reader.analysis;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Lexicon;
import org.taizhang.reader.text.Word;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.WordList;
import org.taizhang.reader.topic.Vocabulary;
import org.taizhang.reader.warning.wording.Phrases;

/// The lists under `src/main/resources/reading`, as one lexicon.
final class StandardLists {
    private StandardLists() {}

    static Lexicon lexicon() {
        List<Word> words = new ArrayList<>(Vocabulary.standard().words());
        words.addAll(WordList.of(WordKind.ADMISSION, "words/admission.tsv"));
        words.addAll(WordList.of(WordKind.KERNEL, "words/kernels.tsv"));
        words.addAll(WordList.of(WordKind.NEXT_STEP, "words/next-steps.tsv"));
        words.addAll(WordList.of(WordKind.FUTURE, "words/future.tsv"));
        words.addAll(WordList.of(WordKind.SHORTCOMING, "words/shortcomings.tsv"));
        words.addAll(WordList.of(WordKind.TURN, "words/turns.tsv"));
        words.addAll(WordList.of(WordKind.OFFICE, "words/offices.tsv"));
        words.addAll(WordList.of(WordKind.FOUND, "words/found.tsv"));
        words.addAll(WordList.of(WordKind.MEASURE, "words/measures.tsv"));
        words.addAll(WordList.of(WordKind.MENDING, "words/mending.tsv"));
        words.addAll(WordList.of(WordKind.MENDED, "words/mended.tsv"));
        words.addAll(WordList.of(WordKind.SOURCE, "words/sources.tsv"));
        words.addAll(WordList.of(WordKind.WRONG, "words/confusions.tsv"));
        words.addAll(WordList.of(WordKind.WRONG, "words/commas.tsv"));
        words.addAll(WordList.of(WordKind.UNNUMBERED, "words/unnumbered.tsv"));
        words.addAll(WordList.of(WordKind.CUT_OFF, "words/cut-off.tsv"));
        words.addAll(WordList.of(WordKind.ADVERT, "words/adverts.tsv"));
        words.addAll(Phrases.shortened());
        words.addAll(Phrases.miswritten());
        return new Lexicon(words);
    }

    static String version() {
        return WordList.lines("version.txt").findFirst().orElseThrow();
    }
}
