/// What the service takes in as evidence, by name: others are refused before they are sent.
export const accepted = '.docx,.doc,.wps,.pdf,.ofd,.odt,.txt,.rtf,.zip,.xlsx,.xls,.pptx,.html,.mht,.eml,.jpg,.jpeg,.png'
