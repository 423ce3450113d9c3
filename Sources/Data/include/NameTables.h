// Tables of names. Each function gives the bytes of one file under tables/.
#pragma once
#include "DataTable.h"

// Administrative divisions of China to county level, code TAB name (National Bureau of Statistics).
DataTable data_divisions(void);

// Countries and cities abroad, white space between.
DataTable data_countries(void);

// Organs that every province, city or county has, white space between.
DataTable data_departments(void);

// Institutions of the whole country, white space between.
DataTable data_institutions(void);

// Readings of characters: syllable, space, characters (Unihan kTGHZ2013).
DataTable data_pinyin(void);

// The tagger's features and weights; written by TaggerTrainer, read by Names/NameTagger.swift.
DataTable data_tagger(void);

// The built-in lexicon; written by LexiconBuilder, read as Names/LexiconLayout.swift says.
DataTable data_lexicon(void);
