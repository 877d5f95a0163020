alter table reading
    -- What the upload answers to, as it was handed in; whoever takes the reading up files it by that.
    add campaign text;
